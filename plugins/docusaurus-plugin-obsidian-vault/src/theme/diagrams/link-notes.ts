/** Nodes of a drawing that lead to notes: as the links among its words do. */

/**
 * @param diagram - Its element.
 * @param box - What holds its drawing.
 */
export function linkNotes(diagram: HTMLElement, box: HTMLElement): void {
  const links = new Map<string, HTMLElement>();
  for (const link of Array.from(diagram.querySelectorAll<HTMLElement>('.diagram-words .internal-link'))) {
    links.set(wordsOf(link), link);
  }
  for (const node of Array.from(box.querySelectorAll('.internal-link'))) {
    const link = links.get(wordsOf(node));
    if (!link) node.classList.remove('internal-link');
    else if (!link.hasAttribute('href')) node.classList.add('is-unresolved');
    else wrapLabel(node, link as HTMLAnchorElement);
  }
  // The links among the words take the keyboard.
  for (const link of Array.from(box.querySelectorAll('a'))) link.setAttribute('tabindex', '-1');
  box.addEventListener('click', (event) => follow(event, links));
}

/** A link of HTML around the words of a node: it can be opened in a tab, and shows a preview. */
function wrapLabel(node: Element, link: HTMLAnchorElement): void {
  const label = node.querySelector('foreignObject p, foreignObject span, foreignObject div');
  if (!label) return;
  const copy = document.createElement('a');
  copy.className = 'internal-link';
  // As it stands there: on paper, whole addresses are written out.
  copy.setAttribute('href', link.getAttribute('href') ?? '');
  copy.append(...Array.from(label.childNodes));
  label.append(copy);
}

/** The whole node leads there, and without loading the page anew. */
function follow(event: MouseEvent, links: ReadonlyMap<string, HTMLElement>): void {
  const node = event.target instanceof Element ? event.target.closest('g.internal-link') : null;
  const link = node && links.get(wordsOf(node));
  if (!link?.hasAttribute('href') || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  link.click();
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
