import type {NotesFile} from '../../data/format.js';
import type {TipEntry, TipPlace} from '../entries.js';
import type {DecodedNote} from './decode-notes.js';
import {type DecodedTip, placeOf} from './decode-words.js';

/**
 * Puts tips that say the same into one entry. It has all its places, also those whose words are not there yet; these stand
 * under no heading until then.
 *
 * @param tips - The tips that are there, in reading order.
 * @param same - Tips that say the same.
 * @param notes - All notes.
 * @param single - The entries of tips that nothing else says: what stays the same is the same object, and not shown anew.
 * @returns The entries, in the order of their first places.
 */
export function joinTips(
  tips: readonly DecodedTip[],
  same: NotesFile['same'],
  notes: readonly DecodedNote[],
  single: WeakMap<DecodedTip, TipEntry> = new WeakMap(),
): TipEntry[] {
  const groups = new Map(same.flatMap((group) => group.map(([tip]) => [tip, group] as const)));
  const present = new Map(groups.size > 0 ? tips.map((tip) => [tip.place.order, tip]) : []);
  const joined = new Set<unknown>();
  const entries: TipEntry[] = [];
  let isSorted = true;
  for (const tip of tips) {
    const group = groups.get(tip.place.order);
    if (!group) {
      const entry = single.get(tip) ?? entryOf([tip], [tip.place]);
      single.set(tip, entry);
      entries.push(entry);
      continue;
    }
    if (joined.has(group)) continue;
    joined.add(group);
    const members = group.flatMap(([order]) => present.get(order) ?? []);
    const places = group.map(
      ([order, id]) => present.get(order)?.place ?? placeOf(noteAt(notes, order), order, id, []),
    );
    isSorted &&= places[0]?.order === tip.place.order;
    entries.push(entryOf(members, places));
  }
  return isSorted ? entries : entries.sort((a, b) => a.places[0].order - b.places[0].order);
}

function entryOf(members: readonly DecodedTip[], places: readonly TipPlace[]): TipEntry {
  const [{label, foldedLabel, text, html, missing, isCard, isAsked, questions, note, haystack}, ...others] =
    members as [DecodedTip, ...DecodedTip[]];
  const own = {tags: note.tags, foldedTags: note.foldedTags};
  return {
    ...{key: places[0]?.key ?? '', label, foldedLabel, text, html, isCard, isAsked, questions},
    ...(others.length === 0 ? own : tagsOf(members)),
    ...(missing !== undefined && {missing}),
    places: places as TipEntry['places'],
    haystack: others.length === 0 ? haystack : members.map((member) => member.haystack).join('\n'),
  };
}

function tagsOf(members: readonly DecodedTip[]): Pick<TipEntry, 'tags' | 'foldedTags'> {
  const tags = new Map<string, string>();
  for (const {note} of members) {
    note.tags.forEach((tag, index) => void (tags.has(tag) || tags.set(tag, note.foldedTags[index] ?? '')));
  }
  return {tags: [...tags.keys()], foldedTags: [...tags.values()]};
}

/** The note whose tips begin last before a tip. */
function noteAt(notes: readonly DecodedNote[], tip: number): DecodedNote {
  let low = 0;
  let high = notes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((notes[middle]?.firstTip ?? 0) <= tip) low = middle;
    else high = middle - 1;
  }
  return notes[low] as DecodedNote;
}
