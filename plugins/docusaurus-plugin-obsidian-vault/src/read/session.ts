/** What one reading of a vault remembers for the next: while the development server runs, just what has changed is read again. */

/** What is remembered, by name, each with what it was made of. */
export class ReadSession {
  private values = new Map<string, {key: string; value: unknown}>();
  private used = new Map<string, {key: string; value: unknown}>();
  private readonly writes = new Map<string, () => void>();

  /**
   * @param isDeferred - What is written for the next start waits for {@link settle}: a writer waits for a page meanwhile.
   */
  constructor(private readonly isDeferred = false) {}

  /**
   * @param name - Names the value: unique in the session.
   * @param key - What the value is made of: with another key it is made again.
   * @param make - Makes it.
   * @returns The value, the same one for the same key.
   */
  remember<T>(name: string, key: string, make: () => T): T {
    const known = this.used.get(name) ?? this.values.get(name);
    const entry = known?.key === key ? known : {key, value: make()};
    this.used.set(name, entry);
    // What failed is tried again.
    if (entry.value instanceof Promise) entry.value.catch(() => this.forget(name));
    return entry.value as T;
  }

  private forget(name: string): void {
    this.used.delete(name);
    this.values.delete(name);
  }

  /** Ends a reading: what it has not asked for is forgotten. */
  end(): void {
    this.values = this.used;
    this.used = new Map();
  }

  /**
   * @param name - What is written: a later one of the same name takes its place.
   * @param write - Writes it.
   */
  write(name: string, write: () => void): void {
    if (this.isDeferred) this.writes.set(name, write);
    else write();
  }

  /** Writes what waits. */
  settle(): void {
    for (const write of this.writes.values()) write();
    this.writes.clear();
  }
}
