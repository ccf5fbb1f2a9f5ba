/** The places of a note in the order of their worth. */
import {joinIdeographs, wordForms} from '../text.js';
import type {PagefindPage, PagefindSubResult} from './pagefind-api.js';

interface Place {
  part: PagefindSubResult;
  /** How many of the words stand in the place or its heading. */
  covered: number;
  /** How many of the words stand in its heading, out of all words of the heading. */
  named: number;
  /** What Pagefind's weights make of its words. */
  worth: number;
}

/**
 * Orders the headings and tips of a page: those that have more of the words first; of these a heading that names them,
 * then a tip, then the text that says most of them.
 *
 * @param page - A result.
 * @param words - The words that were searched, folded.
 * @returns Its sub-results that a link can lead to.
 */
export function inOrderOfWorth(page: PagefindPage, words: readonly string[]): PagefindSubResult[] {
  const content = page.content.split(/\s+/);
  return page.sub_results
    .filter((part) => part.anchor)
    .map((part) => placeOf(part, content, words))
    .sort((a, b) => b.covered - a.covered || b.named - a.named || b.worth - a.worth)
    .map(({part}) => part);
}

function placeOf(part: PagefindSubResult, content: readonly string[], words: readonly string[]): Place {
  // A tip's title is its label.
  const heading = part.anchor?.element === 'aside' ? [] : formsOf(joinIdeographs(part.title).split(/\s+/));
  const forms = formsOf(part.locations.map((at) => content[at] ?? ''));
  const has = (list: readonly string[][], word: string) =>
    list.some((text) => text.some((form) => form.startsWith(word)));
  const named = words.filter((word) => has(heading, word)).length;
  return {
    part,
    covered: words.filter((word) => has(heading, word) || has(forms, word)).length,
    named: heading.length === 0 ? 0 : named + named / heading.length,
    worth: part.weighted_locations.reduce((sum, {balanced_score}) => sum + balanced_score, 0),
  };
}

function formsOf(texts: readonly string[]): string[][] {
  return texts.map(wordForms).filter((forms) => forms.length > 0);
}
