import {translate} from '@docusaurus/Translate';
import siteConfig from '@generated/docusaurus.config';
import {loadFormulaStyles} from '../formulas/load-styles.js';
import {loadArticle} from '../notes/note-article.js';
import {excerptOf} from './excerpt.js';

/** The room between a link and its preview, and between a preview and the window's edge, in pixels. */
const GAP = 6;
const EDGE = 12;

/**
 * Shows what a link leads to, beside the link.
 *
 * @param link - A link to a note of this site.
 * @param isWanted - Whether the reader still rests on it when the page has come.
 * @throws Error where the page cannot be fetched.
 */
export async function showPreview(link: HTMLAnchorElement, isWanted: () => boolean): Promise<void> {
  const address = new URL(link.href);
  if (address.origin !== location.origin) return;
  const note = await loadArticle(address.pathname);
  const excerpt = note && excerptOf(note, address);
  if (note?.formulaStyles !== undefined) await loadFormulaStyles(siteConfig.baseUrl + note.formulaStyles);
  if (!excerpt || !isWanted() || !link.isConnected) return;
  const panel = document.createElement('aside');
  panel.className = 'vault-preview';
  panel.tabIndex = -1;
  panel.setAttribute('data-pagefind-ignore', 'all');
  panel.setAttribute(
    'aria-label',
    translate({id: 'theme.vault.preview', message: 'Preview of {title}'}, {title: excerpt.title}),
  );
  const title = document.createElement('p');
  title.className = 'vault-preview-title';
  title.textContent = excerpt.title;
  const body = document.createElement('div');
  body.className = 'vault-note theme-doc-markdown markdown';
  body.append(excerpt.content);
  panel.append(title, body);
  document.body.append(panel);
  place(panel, link);
}

/** Under the link, or above it where there is more room. */
function place(panel: HTMLElement, link: HTMLAnchorElement): void {
  const lines = Array.from(link.getClientRects());
  const at = lines[0] ?? link.getBoundingClientRect();
  const below = window.innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const isBelow = below >= Math.min(panel.offsetHeight, above);
  panel.style.maxHeight = `${Math.min(Math.max(isBelow ? below : above, 0), panel.offsetHeight)}px`;
  const left = Math.min(at.left, document.documentElement.clientWidth - panel.offsetWidth - EDGE);
  const top = isBelow ? at.bottom + GAP : at.top - GAP - panel.offsetHeight;
  panel.style.left = `${Math.max(left, EDGE) + window.scrollX}px`;
  panel.style.top = `${top + window.scrollY}px`;
}
