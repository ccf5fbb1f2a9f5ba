/** The reader's last searches, kept in the browser. */

const KEY = 'vault-recent-searches';
const MAX_ENTRIES = 6;

/** What `localStorage` and `sessionStorage` have of it. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * @param kind - Which of the browser's.
 * @returns It; `undefined` on the server, and where the reader does not allow it.
 */
export function browserStorage(kind: 'localStorage' | 'sessionStorage' = 'localStorage'): KeptStorage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}

/**
 * @param storage - `localStorage`, or what stands for it.
 * @returns The last searches, newest first.
 */
export function recentSearches(storage: KeptStorage | undefined): string[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((entry): entry is string => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * @param storage - `localStorage`, or what stands for it.
 * @param query - What was searched.
 */
export function rememberSearch(storage: KeptStorage | undefined, query: string): void {
  const text = query.trim();
  if (!text) return;
  const others = recentSearches(storage).filter((entry) => entry.toLowerCase() !== text.toLowerCase());
  try {
    storage?.setItem(KEY, JSON.stringify([text, ...others].slice(0, MAX_ENTRIES)));
  } catch {
    // Storage is full or turned off: the search itself is not.
  }
}

/**
 * @param storage - `localStorage`, or what stands for it.
 */
export function forgetSearches(storage: KeptStorage | undefined): void {
  storage?.removeItem(KEY);
}
