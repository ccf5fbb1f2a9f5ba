/** Tips that were edited since their ids were written down. */

/** A tip as it is written down. */
export interface LedgerTip {
  id: string;
  /** Plain, without the label. */
  text: string;
  /** The texts of the headings that it stands under, outermost first. */
  headings: readonly string[];
}

/** The path of a note → its tips as they were written down. Plain data. */
export type TipLedger = Readonly<Record<string, readonly LedgerTip[]>>;

/**
 * How alike two texts have to be for one to be the other, edited. In the vault `docs/` no two tips of a note are more than
 * 0.44 alike; a mended typo leaves 0.9, and a tip that keeps more than half of its words stays above this.
 */
const THRESHOLD = 0.6;

/** Of a section that was written anew as a whole nothing can be told, and comparing all with all takes its time. */
const MAX_COMPARED = 100;

/**
 * Finds the tips of a note in what was written down of it: those with the same words in the same section, then those with the
 * same words elsewhere in the note, then in each section the most alike, the best pairs first.
 *
 * @param tips - The tips of a note, in reading order.
 * @param ledger - What was written down of that note.
 * @returns The id of each tip that is known.
 */
export function matchLedger<Tip extends Omit<LedgerTip, 'id'>>(
  tips: readonly Tip[],
  ledger: readonly LedgerTip[],
): Map<Tip, string> {
  const ids = new Map<Tip, string>();
  if (ledger.length === 0) return ids;
  const open = new Set(ledger);
  const pair = (tip: Tip, entry: LedgerTip) => {
    ids.set(tip, entry.id);
    open.delete(entry);
  };
  for (const nameOf of [nameInSection, ({text}: Omit<LedgerTip, 'id'>) => text]) {
    const byName = groupBy([...open], nameOf);
    for (const tip of tips) {
      const entry = ids.has(tip) ? undefined : byName.get(nameOf(tip))?.shift();
      if (entry) pair(tip, entry);
    }
  }
  const entries = groupBy([...open], sectionOf);
  const left = groupBy(
    tips.filter((tip) => !ids.has(tip)),
    sectionOf,
  );
  for (const [section, edited] of left) {
    for (const [tip, entry] of nearest(edited, entries.get(section) ?? [])) pair(tip, entry);
  }
  return ids;
}

function nearest<Tip extends Omit<LedgerTip, 'id'>>(
  tips: readonly Tip[],
  entries: readonly LedgerTip[],
): [Tip, LedgerTip][] {
  if (tips.length > MAX_COMPARED || entries.length > MAX_COMPARED) return [];
  const pairs = tips.flatMap((tip) => {
    const grams = bigrams(tip.text);
    return entries.map((entry) => ({tip, entry, likeness: likeness(grams, bigrams(entry.text))}));
  });
  const taken = new Set<unknown>();
  return pairs
    .filter((pair) => pair.likeness >= THRESHOLD)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({tip, entry}) => {
      if (taken.has(tip) || taken.has(entry)) return [];
      taken.add(tip).add(entry);
      return [[tip, entry] as [Tip, LedgerTip]];
    });
}

function sectionOf({headings}: Pick<LedgerTip, 'headings'>): string {
  return JSON.stringify(headings);
}

function nameInSection({headings, text}: Omit<LedgerTip, 'id'>): string {
  return JSON.stringify([headings, text]);
}

/** Pairs of neighbouring characters → how often they stand there. */
function bigrams(text: string): Map<string, number> {
  const plain = ` ${text.toLowerCase().replace(/\s+/g, ' ').trim()} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const gram = plain.slice(at, at + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Sørensen and Dice's coefficient: 1 for equal texts, 0 for texts that have no two characters in common. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [gram, count] of a) {
    common += Math.min(count, b.get(gram) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return (2 * common) / all;
}

function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}
