/** The places of a note in the order of their worth. */
import {cutWords} from '../words.js';
import {type PageWords, pageWords} from './page-words.js';
import type {PagefindPage, PagefindSubResult} from './pagefind-api.js';

interface Place {
  part: PagefindSubResult;
  /** The words that stand in the place or its heading. */
  own: ReadonlySet<string>;
  /** How many of the words stand in the place, its heading or the tips of its section. */
  covered: number;
  /** The words follow each other, as they were typed. */
  isTogether: boolean;
  /** How many of the words stand in its heading, out of all words of the heading. */
  named: number;
  /** What Pagefind's weights make of its words. */
  worth: number;
}

/**
 * Orders the headings and tips of a page: those that have more of the words first, a section's tips being part of it; of
 * these the one that has them next to each other; then a heading that names them, then a tip, then the text that says most
 * of them.
 *
 * @param page - A result.
 * @param words - The words that were searched, folded.
 * @returns Its sub-results that a link can lead to.
 */
export function inOrderOfWorth(page: PagefindPage, words: readonly string[]): PagefindSubResult[] {
  const content = pageWords(page);
  const places = page.sub_results.filter((part) => part.anchor).map((part) => placeOf(part, content, words));
  return withTips(places, page)
    .sort(
      (a, b) =>
        b.covered - a.covered ||
        Number(b.isTogether) - Number(a.isTogether) ||
        b.named - a.named ||
        b.own.size - a.own.size ||
        b.worth - a.worth,
    )
    .map(({part}) => part);
}

function placeOf(part: PagefindSubResult, content: PageWords, words: readonly string[]): Place {
  // A tip's title is its label.
  const heading = isTip(part) ? [] : cutWords(part.title).map(({forms}) => forms);
  const forms = part.locations.map(content.formsAt);
  const has = (list: readonly (readonly string[])[], word: string) => list.some((text) => beginsWith(text, word));
  const named = words.filter((word) => has(heading, word)).length;
  const own = new Set(words.filter((word) => has(heading, word) || has(forms, word)));
  return {
    part,
    own,
    covered: own.size,
    isTogether: part.locations.some((at) => words.every((word, n) => beginsWith(content.formsAt(at + n), word))),
    named: heading.length === 0 ? 0 : named + named / heading.length,
    worth: part.weighted_locations.reduce((sum, {balanced_score}) => sum + balanced_score, 0),
  };
}

/** What a section's tips say, the section says. */
function withTips(places: readonly Place[], {anchors}: PagefindPage): Place[] {
  const headings = anchors.filter(({element}) => element !== 'aside');
  const bySection = new Map<string, Set<string>>();
  for (const {part, own} of places) {
    const {location = 0} = part.anchor ?? {};
    const section = isTip(part) ? headings.findLast((heading) => heading.location <= location)?.id : part.anchor?.id;
    if (section === undefined) continue;
    const words = bySection.get(section) ?? new Set<string>();
    for (const word of Array.from(own)) words.add(word);
    bySection.set(section, words);
  }
  return places.map((place) =>
    isTip(place.part) ? place : {...place, covered: bySection.get(place.part.anchor?.id ?? '')?.size ?? place.covered},
  );
}

function isTip({anchor}: PagefindSubResult): boolean {
  return anchor?.element === 'aside';
}

function beginsWith(forms: readonly string[], word: string): boolean {
  return forms.some((form) => form.startsWith(word));
}
