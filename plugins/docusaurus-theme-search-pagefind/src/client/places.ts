/** The places of a note in the order of their worth. */
import {cutWords} from '../words.js';
import {type PageWords, pageWords} from './page-words.js';
import type {PagefindPage, PagefindSubResult} from './pagefind-api.js';
import type {FoundTerm} from './word-spans.js';

interface Place {
  part: PagefindSubResult;
  /** The terms that stand in the place or its heading. */
  own: ReadonlySet<string>;
  /** How many of the terms stand in the place, its heading or the tips of its section. */
  covered: number;
  /** The words follow each other, as they were typed. */
  isTogether: boolean;
  /** How many of the terms stand in its heading, out of all words of the heading. */
  named: number;
  /** What Pagefind's weights make of its words. */
  relevance: number;
}

/**
 * Orders the headings and tips of a page: those that have more of the terms first, a section's tips being part of it; of
 * these the one that has them next to each other; then a heading that names them, then a tip, then the text that says most
 * of them.
 *
 * @param page - A result.
 * @param terms - What was searched.
 * @returns Its sub-results that a link can lead to; not those that have just a part of `us-east-1`, where others have all.
 */
export function byRelevance(page: PagefindPage, terms: readonly FoundTerm[]): PagefindSubResult[] {
  const content = pageWords(page);
  const places = page.sub_results.filter((part) => part.anchor).map((part) => placeOf(part, content, terms));
  const whole = places.filter(({own}) => own.size > 0);
  return withTips(whole.length > 0 ? whole : places, page)
    .sort(
      (a, b) =>
        b.covered - a.covered ||
        Number(b.isTogether) - Number(a.isTogether) ||
        b.named - a.named ||
        b.own.size - a.own.size ||
        b.relevance - a.relevance,
    )
    .map(({part}) => part);
}

function placeOf(part: PagefindSubResult, {formsAt}: PageWords, terms: readonly FoundTerm[]): Place {
  // A tip's title is its label.
  const heading = isTip(part) ? [] : cutWords(part.title).map(({forms}) => forms);
  const headingAt = (at: number) => heading[at] ?? [];
  const isNamed = (term: FoundTerm) => heading.some((_, at) => isTermAt(headingAt, at, term));
  const named = terms.filter(isNamed).length;
  const own = terms.filter((term) => isNamed(term) || part.locations.some((at) => isTermAt(formsAt, at, term)));
  return {
    part,
    own: new Set(own.map((term) => term.join(' '))),
    covered: own.length,
    isTogether: part.locations.some((at) => terms.flat().every((word, n) => beginsWith(formsAt(at + n), word))),
    named: heading.length === 0 ? 0 : named + named / heading.length,
    relevance: part.weighted_locations.reduce((sum, {balanced_score}) => sum + balanced_score, 0),
  };
}

/** The words of the term stand there next to each other, or as one. */
function isTermAt(formsAt: (at: number) => readonly string[], at: number, term: FoundTerm): boolean {
  return term.every((word, n) => beginsWith(formsAt(at + n), word)) || beginsWith(formsAt(at), term.join(''));
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
