/** The part of a page that a link leads to, made fit to stand in another page. */

/** About this many characters are shown, in whole blocks. */
const LENGTH = 3000;

/** What acts or belongs to the page as a whole. */
const LEFT_OUT =
  'script, style, link, iframe, object, embed, form, input:not([type="checkbox"]), button, ' +
  '.vault-header, .vault-properties, .hash-link, .exam-tip-link, .theme-doc-toc-mobile';

/** Attributes that name an element of the page; there they would name one of another. */
const NAMES = ['id', 'for', 'name', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/** A part of a note. */
export interface Excerpt {
  title: string;
  content: DocumentFragment;
}

/**
 * Cuts out what a link leads to.
 *
 * @param page - The page of a note; not changed.
 * @param address - Where the link leads.
 * @returns The section of a heading, the block with an id, else the note's beginning; `undefined` where the page is no note
 *   or has nothing to show.
 */
export function excerptOf(page: Document, address: URL): Excerpt | undefined {
  const article = page.querySelector('.theme-doc-markdown');
  if (!article) return undefined;
  const id = decodeURIComponent(address.hash.slice(1));
  const place = id === '' ? null : page.getElementById(id);
  const blocks = place && article.contains(place) ? blocksOf(place) : Array.from(article.children);
  const content = document.createDocumentFragment();
  let length = 0;
  for (const block of blocks) {
    if (length > LENGTH) break;
    const copy = clean(document.importNode(block, true), address);
    length += copy.textContent?.length ?? 0;
    content.append(copy);
  }
  const title = article.querySelector('h1')?.textContent?.trim() ?? '';
  if (title !== '' && content.firstElementChild?.textContent?.trim() === title) content.firstElementChild.remove();
  const isEmpty = !content.textContent?.trim() && !content.querySelector('img, svg');
  return isEmpty && title === '' ? undefined : {title, content};
}

/** A heading with all up to the next of its rank, an item with its list around it, else the block itself. */
function blocksOf(place: Element): Element[] {
  const heading = place.closest('h1, h2, h3, h4, h5, h6');
  if (!heading) {
    const block = place.closest('li, .callout, tr, p, table, blockquote, pre, details') ?? place;
    return [wrapped(block)];
  }
  const blocks = [heading];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName) break;
    blocks.push(next);
  }
  return blocks;
}

function wrapped(block: Element): Element {
  const outer = block.tagName === 'LI' ? block.parentElement : block.tagName === 'TR' ? block.closest('table') : null;
  if (!outer) return block;
  const copy = outer.cloneNode(false) as Element;
  copy.append(block.cloneNode(true));
  return copy;
}

function clean(block: Element, address: URL): Element {
  for (const element of Array.from(block.querySelectorAll(LEFT_OUT))) element.remove();
  for (const element of [block, ...Array.from(block.querySelectorAll('*'))]) {
    for (const name of NAMES) element.removeAttribute(name);
    for (const name of ['href', 'src']) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, new URL(value, address).href);
    }
    element.removeAttribute('autoplay');
  }
  return block.matches(LEFT_OUT) ? document.createElement('div') : block;
}
