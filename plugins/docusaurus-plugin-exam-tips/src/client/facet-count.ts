/** Counts how many tips have a value; values that are alike when folded are one, named as they were first typed. */
export class FacetCount {
  private readonly counts = new Map<string, {name: string; count: number}>();

  /**
   * @param value - A value of a tip, folded; each value of a tip once.
   * @param name - The same as typed.
   */
  add(value: string, name: string): void {
    const known = this.counts.get(value);
    if (known) known.count += 1;
    else this.counts.set(value, {name, count: 1});
  }

  /** @returns Value as first typed → how many tips have it. */
  result(): Map<string, number> {
    return new Map(Array.from(this.counts.values(), ({name, count}) => [name, count]));
  }
}
