/** Counts how many tips have a value; values that are alike when folded are one, named as they were first typed. */
export class FacetCount {
  private readonly counts = new Map<string, {name: string; count: number}>();

  /**
   * @param folded - The values of one tip, folded.
   * @param names - The same as typed.
   */
  add(folded: readonly string[], names: readonly string[]): void {
    folded.forEach((value, index) => {
      if (folded.indexOf(value) < index) return;
      const known = this.counts.get(value);
      if (known) known.count += 1;
      else this.counts.set(value, {name: names[index] ?? value, count: 1});
    });
  }

  /** @returns Value as first typed → how many tips have it. */
  result(): Map<string, number> {
    return new Map(Array.from(this.counts.values(), ({name, count}) => [name, count]));
  }
}
