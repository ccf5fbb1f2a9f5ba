/** An element that was opened and not closed yet. */
export interface OpenElement {
  name: string;
  /** Whether it is a drawing or stands in one. */
  isInSvg: boolean;
  /** Set where a later block closes it. */
  end?: {html: string};
}

/** Elements that are open, the outermost first. Every operation costs what it takes out, and nothing more. */
export class OpenElements {
  readonly #elements: OpenElement[] = [];
  /** Name → how many of it are open. */
  readonly #counts = new Map<string, number>();

  /** Outermost first. */
  get all(): readonly OpenElement[] {
    return this.#elements;
  }

  /** Whether what is opened now stands in a drawing. */
  get isInSvg(): boolean {
    return this.#elements.at(-1)?.isInSvg === true;
  }

  /** @param element - What was opened. */
  push(element: OpenElement): void {
    this.#elements.push(element);
    this.#count(element.name, 1);
  }

  /**
   * Closes an element, with all that was opened in it.
   *
   * @param name - Of the element; without one, everything is closed.
   * @returns What was closed, the innermost first; `undefined` where no such element is open.
   */
  close(name?: string): OpenElement[] | undefined {
    if (name !== undefined && (this.#counts.get(name) ?? 0) === 0) return undefined;
    const closed: OpenElement[] = [];
    for (let element = this.#elements.pop(); element; element = this.#elements.pop()) {
      this.#count(element.name, -1);
      closed.push(element);
      if (element.name === name) break;
    }
    return closed;
  }

  #count(name: string, by: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }
}
