import {createHash} from 'node:crypto';

/** Anki's ids are times in milliseconds; these lie between 2001 and 2017, before anything that a reader makes. */
const FIRST = 1_000_000_000_000;
const RANGE = 500_000_000_000;

/** Gives ids that stay the same from one package to the next. */
export class AnkiIds {
  private readonly taken = new Set<number>();

  /**
   * @param identity - What the thing is known by.
   * @returns An id made of it, which no other thing got from here.
   */
  take(identity: string): number {
    let id = FIRST + (createHash('sha256').update(identity).digest().readUIntBE(0, 6) % RANGE);
    while (this.taken.has(id)) id += 1;
    this.taken.add(id);
    return id;
  }
}
