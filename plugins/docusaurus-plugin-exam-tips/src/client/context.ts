/** What stands around an exam tip in its note. */
import {isolate} from './isolate.js';

/** About this many characters are kept on either side, in whole blocks. */
const LENGTH = 400;

/** A picture takes the room of about so many. */
const PICTURE_LENGTH = 250;

/** Begins what ids get before them, so that they are no others of the page. */
const PREFIX = 'context-';

/** The class of the tip in what stands around it. */
export const CONTEXT_TIP = 'exam-context-tip';

/** The sides of a tip. */
const SIDES = ['previousElementSibling', 'nextElementSibling'] as const;

/**
 * @param article - The note, as its page has it; stays as it is.
 * @param id - The id of the tip's element.
 * @param pageUrl - The address of the note's page.
 * @returns The blocks around the tip up to the next headings, to stand on another page; undefined where it is not in the note.
 */
export function contextOf(article: Element, id: string, pageUrl: string): Element | undefined {
  const context = isolate(article, pageUrl, PREFIX);
  const tip = context.querySelector(`[id="${CSS.escape(PREFIX + id)}"]`);
  if (!tip) return undefined;
  tip.classList.add(CONTEXT_TIP);
  const room = {previousElementSibling: LENGTH, nextElementSibling: LENGTH};
  for (let own = tip; own !== context && own.parentElement; own = own.parentElement) {
    if (isOfWords(own.parentElement)) continue;
    const dropped = SIDES.flatMap((side) => beyond(own, side, room));
    keepNumbers(own.parentElement, own, dropped);
    for (const element of dropped) element.remove();
  }
  return context;
}

/** Sentences and rows are not cut. */
function isOfWords(parent: Element): boolean {
  const hasWords = Array.from(parent.childNodes).some(
    ({nodeType, textContent}) => nodeType === 3 && textContent?.trim(),
  );
  return hasWords || parent.tagName === 'TR';
}

/** The neighbours on one side for which there is no room. */
function beyond(own: Element, side: (typeof SIDES)[number], room: Record<(typeof SIDES)[number], number>): Element[] {
  const dropped: Element[] = [];
  for (let next = own[side]; next; next = next[side]) {
    // What follows a heading is about something else.
    if (/^H[1-6]$/.test(next.tagName)) room[side] = 0;
    if (room[side] <= 0) dropped.push(next);
    room[side] -= lengthOf(next);
  }
  return dropped;
}

function lengthOf(block: Element): number {
  const pictures = block.querySelectorAll('img, video, iframe, vault-diagram').length;
  return (block.textContent?.length ?? 0) + pictures * PICTURE_LENGTH;
}

/** A list of which the beginning is gone counts on. */
function keepNumbers(list: Element, own: Element, dropped: readonly Element[]): void {
  if (list.tagName !== 'OL') return;
  const gone = dropped.filter((item) => item.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING).length;
  list.setAttribute('start', String(Number(list.getAttribute('start') ?? 1) + gone));
}
