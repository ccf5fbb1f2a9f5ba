/** The reader's last searches, kept in the browser. */

const KEY = 'vault-recent-searches';
const MOST = 6;

/**
 * @param storage - `localStorage`, or what stands for it.
 * @returns The last searches, newest first.
 */
export function recentSearches(storage: Storage): string[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((entry): entry is string => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * @param storage - `localStorage`, or what stands for it.
 * @param query - What was searched.
 */
export function rememberSearch(storage: Storage, query: string): void {
  const text = query.trim();
  if (!text) return;
  const others = recentSearches(storage).filter((entry) => entry.toLowerCase() !== text.toLowerCase());
  try {
    storage.setItem(KEY, JSON.stringify([text, ...others].slice(0, MOST)));
  } catch {
    // Storage is full or turned off: the search itself is not.
  }
}
