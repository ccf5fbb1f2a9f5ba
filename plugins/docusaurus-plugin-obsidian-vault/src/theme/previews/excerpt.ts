/** The part of a page that a link leads to, made fit to stand in another page. */

import {decodeHash} from '../decode-hash.js';
import type {NoteArticle} from '../notes/note-article.js';

/** About this many characters are shown, in whole blocks. */
const LENGTH = 3000;

/** What acts or belongs to the page as a whole. */
const LEFT_OUT =
  'script, style, link, iframe, object, embed, form, input:not([type="checkbox"]), button, ' +
  '.vault-header, .vault-properties, .hash-link, .exam-tip-link, .theme-doc-toc-mobile, [data-footnote-backref]';

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
 * @param note - The note; not changed.
 * @param address - Where the link leads.
 * @returns The section of a heading, the block with an id, else the note's beginning; `undefined` where there is nothing to
 *   show.
 */
export function excerptOf({title, article}: Pick<NoteArticle, 'title' | 'article'>, address: URL): Excerpt | undefined {
  const id = decodeHash(address.hash);
  const place = id === '' ? null : article.querySelector(`[id="${CSS.escape(id)}"]`);
  const blocks = place ? blocksOf(place) : Array.from(article.children);
  const content = document.createDocumentFragment();
  let length = 0;
  for (const block of blocks) {
    if (length > LENGTH) break;
    const copy = clean(document.importNode(block, true), address);
    length += copy.textContent?.length ?? 0;
    content.append(copy);
  }
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
