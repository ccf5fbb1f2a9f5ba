/** Which notes a wrong address was meant for. */

/** So many are offered. */
const MAX_OFFERED = 5;

/** The least share of pairs of letters that two names have in common. */
const THRESHOLD = 0.35;

/** A note of the site. */
export interface NamedNote {
  title: string;
  url: string;
}

/**
 * @param path - An address below the site's: `compute/ec2-basics.html`.
 * @returns The words of its last part.
 */
export function wordsOf(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return decoded(last)
    .replace(/\.(?:html?|md)$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
}

/**
 * @param path - An address below the site's that leads nowhere.
 * @param notes - The notes of the site.
 * @returns Those that are named most like its last part, the most alike first: by title, or by the last part of their address.
 */
export function nearestNotes<Note extends NamedNote>(path: string, notes: readonly Note[]): Note[] {
  const asked = pairs(wordsOf(path));
  if (asked.size === 0) return [];
  return notes
    .map((note) => ({
      note,
      share: Math.max(likeness(asked, pairs(note.title)), likeness(asked, pairs(wordsOf(note.url)))),
    }))
    .filter(({share}) => share >= THRESHOLD)
    .sort((a, b) => b.share - a.share || (a.note.title < b.note.title ? -1 : 1))
    .slice(0, MAX_OFFERED)
    .map(({note}) => note);
}

/** Pairs of letters: they tell names with words swapped, or letters left out, from others. */
function pairs(name: string): Set<string> {
  const letters = Array.from(
    ` ${name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
  );
  return new Set(
    letters
      .slice(1)
      .map((letter, index) => letters[index] + letter)
      .filter((pair) => pair.trim() !== ''),
  );
}

/** Sørensen–Dice coefficient. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size || 1);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
