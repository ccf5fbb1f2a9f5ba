/** One after another, where what must not overlap begins in one call and ends in another. */
export class Turns {
  private last: Promise<void> = Promise.resolve();
  private finish: () => void = () => undefined;

  /** Settles when all turns that were begun before have ended. */
  async begin(): Promise<void> {
    const before = this.last;
    let finish = () => {};
    this.last = new Promise((resolve) => {
      finish = resolve;
    });
    await before;
    this.finish = finish;
  }

  /** Ends the turn that has begun last. */
  end(): void {
    this.finish();
  }
}
