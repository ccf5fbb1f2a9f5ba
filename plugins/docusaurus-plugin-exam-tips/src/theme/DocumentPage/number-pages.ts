import {translate} from '@docusaurus/Translate';
import {fitPaper} from 'docusaurus-plugin-obsidian-vault/client';
import {PAGE_REFERENCE} from '../../client/document/assemble.js';
import {documentPages, PAGE_START} from '../../client/document/page-numbers.js';
import type {Paper} from '../../model.js';

/** Whole pixels: a browser rounds what is none, and pages would end elsewhere than is reckoned here. */
const MARGINS = {top: 56, side: 56, bottom: 68};

function roomOf(name: string, width: number, height: number) {
  const {top, side, bottom} = MARGINS;
  return {
    name,
    margin: `${top}px ${side}px ${bottom}px`,
    width: Math.floor(width) - 2 * side,
    height: Math.floor(height) - top - bottom,
  };
}

/** Names and margins for `@page`, and the room that they leave, in CSS pixels. ISO 216 and ANSI/ASME Y14.1. */
export const PAPER_ROOMS: {[paper in Paper]: ReturnType<typeof roomOf>} = {
  a4: roomOf('A4', (210 / 25.4) * 96, (297 / 25.4) * 96),
  letter: roomOf('letter', 8.5 * 96, 11 * 96),
};

/** Numbers take room, which may move what comes after them; after so many times they stay. */
const MAX_TIMES = 3;

/**
 * Writes the number of its page behind every link to a place of the document, and marks where pages begin.
 *
 * @param element - The document.
 * @param paper - What it is printed on.
 * @returns How many pages it has.
 */
export async function numberPages(element: HTMLElement, paper: Paper): Promise<number> {
  const references = Array.from(element.querySelectorAll<HTMLElement>(`.${PAGE_REFERENCE}`));
  let pages = 1;
  for (const start of Array.from(element.querySelectorAll(`[${PAGE_START}]`))) start.removeAttribute(PAGE_START);
  // Before it is printed this is done once more; pages end where they end with it.
  fitPaper();
  let starts: readonly Element[] = [];
  for (let time = 0; time < MAX_TIMES; time += 1) {
    const {numbers, starts: found} = await documentPages(element, PAPER_ROOMS[paper]);
    starts = found;
    pages = Math.max(1, ...numbers.values());
    let isChanged = false;
    for (const reference of references) {
      const text = textOf(numbers.get(reference.dataset.target ?? ''), reference.dataset.bare !== undefined);
      isChanged ||= reference.textContent !== text;
      reference.textContent = text;
    }
    if (!isChanged) break;
  }
  for (const start of starts) start.setAttribute(PAGE_START, '');
  return pages;
}

function textOf(page: number | undefined, isBare: boolean): string {
  if (page === undefined) return '';
  if (isBare) return String(page);
  return translate({id: 'theme.examTips.document.page', message: ' (p. {page})'}, {page});
}
