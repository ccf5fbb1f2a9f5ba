/** Things to press and links to the place itself: of no use on paper. */
const USELESS = '.hash-link, button, .exam-tip-link, .callout-icon';

/**
 * Copies a part of a note's page so that it can stand on another page.
 *
 * @param element - The part.
 * @param pageUrl - The address of its page.
 * @param idPrefix - What ids get before them, so that they are no others; without it there are none.
 * @returns A copy: what was folded is open, a header that says nothing is a cell, pictures load at once, links lead where they led, and no id stands twice.
 */
export function isolate(element: Element, pageUrl: string, idPrefix?: string): Element {
  const copy = element.cloneNode(true) as Element;
  for (const useless of Array.from(copy.querySelectorAll(USELESS))) useless.remove();
  for (const part of [copy, ...Array.from(copy.querySelectorAll('*'))]) {
    if (idPrefix === undefined) part.removeAttribute('id');
    else if (part.id !== '') part.id = idPrefix + part.id;
    if (part.tagName === 'DETAILS') part.setAttribute('open', '');
    if (part.tagName === 'IMG') part.removeAttribute('loading');
    if (part.tagName === 'TH' && part.textContent?.trim() === '') part.replaceWith(emptyCell(part));
    const href = part.getAttribute('href');
    if (href?.startsWith('#')) part.setAttribute('href', pageUrl + href);
  }
  return copy;
}

function emptyCell(header: Element): Element {
  return header.ownerDocument.createElement('td');
}
