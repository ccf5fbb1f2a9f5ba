/** Folded callouts and other `<details>` of a note, opened for a reader who comes for what they hide. */

const FOLDED = 'details:not([open]), details[data-collapsed="true"]';

/**
 * Opens what is folded around a place, and goes there again if something was.
 *
 * @param place - Where a link leads.
 */
export function openFoldsAround(place: Element): void {
  if (openAll(place)) place.scrollIntoView();
}

/**
 * Opens what is folded and holds a word that was searched: in the section of a place, in the whole note where there is none.
 *
 * @param ranges - The words.
 * @param note - The note.
 * @param place - A heading or a tip of it.
 */
export function openFoldsWith(ranges: readonly Range[], note: Element, place: Element | null): void {
  const headings = Array.from(note.querySelectorAll('h1, h2, h3, h4, h5, h6'));
  const end = place ? headings.find((heading) => heading !== place && isAfter(heading, place)) : undefined;
  for (const {startContainer} of ranges) {
    const isInSection = (!place || isAfter(startContainer, place)) && !(end && isAfter(startContainer, end));
    const element = startContainer.parentElement;
    // The title of what is folded can be read.
    const summary = element?.closest('summary');
    if (element && isInSection) openAll(summary?.parentElement?.parentElement ?? element);
  }
}

/** @returns Whether anything was folded. */
function openAll(element: Element): boolean {
  let fold = element.closest<HTMLDetailsElement>(FOLDED);
  const isFolded = fold !== null;
  for (; fold; fold = fold.parentElement?.closest<HTMLDetailsElement>(FOLDED) ?? null) {
    // Docusaurus's own folds keep for themselves whether they are open.
    if (fold.dataset.collapsed === 'true') fold.querySelector('summary')?.click();
    else fold.open = true;
  }
  return isFolded;
}

function isAfter(node: Node, place: Node): boolean {
  const {DOCUMENT_POSITION_FOLLOWING: after} = Node;
  return (place.compareDocumentPosition(node) & after) !== 0;
}
