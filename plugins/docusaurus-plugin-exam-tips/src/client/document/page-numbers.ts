/**
 * On which page of paper something stands. Browsers tell nobody where their pages end; columns are cut by the same rules, so
 * the document is set in columns of the size of a page, in a frame of its own that has the styles for paper.
 */

/** The room on a page, in CSS pixels. */
export interface PageRoom {
  width: number;
  height: number;
}

/** Marks what begins a page; the style sheet breaks before it. Where a browser's own pages are some pixels longer, they end there too. */
export const PAGE_START = 'data-page-start';

/** What pages keep free, in CSS pixels: so much the lines of a printed page may differ from those that are reckoned here. */
const SPARE = 8;

/** The pages of a document. */
export interface DocumentPages {
  /** Id → page, from 1, of all that has an id. */
  numbers: Map<string, number>;
  /** What begins a page, of the document itself. */
  starts: Element[];
}

/**
 * @param element - The document.
 * @param room - The room on each page.
 * @returns Its pages.
 */
export async function documentPages(element: Element, {width, height}: PageRoom): Promise<DocumentPages> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = `position:absolute;visibility:hidden;border:0;left:0;top:0;width:${width}px;height:${height}px`;
  document.body.append(frame);
  try {
    const inner = frame.contentDocument as Document;
    // Without this a browser lays it out as pages of the nineties: lines and tables have other heights.
    inner.open();
    inner.write('<!doctype html>');
    inner.close();
    copyStyles(inner);
    const {attributes} = document.documentElement;
    for (const {name, value} of Array.from(attributes)) inner.documentElement.setAttribute(name, value);
    inner.documentElement.dataset.theme = 'light';
    inner.body.style.cssText = 'margin:0;padding:0';
    const columns = inner.createElement('div');
    columns.style.cssText = `width:${width}px;height:${height - SPARE}px;column-width:${width}px;column-gap:0;column-fill:auto`;
    columns.append(inner.importNode(element, true));
    inner.body.append(columns);
    await settled(inner);
    const {left, top} = columns.getBoundingClientRect();
    const pageOf = (rect: DOMRect | undefined) =>
      Math.max(1, Math.floor(((rect?.left ?? left) - left + 1) / width) + 1);
    const numbers = new Map<string, number>();
    const starts: Element[] = [];
    const own = Array.from(element.querySelectorAll('*'));
    let page = 1;
    const parts = Array.from(columns.firstElementChild?.querySelectorAll('*') ?? []);
    for (const [index, part] of parts.entries()) {
      const [rect] = Array.from(part.getClientRects());
      const number = pageOf(rect);
      if (part.id !== '') numbers.set(part.id, number);
      if (!rect || number <= page || rect.top - top > 1 || getComputedStyle(part).display.startsWith('inline'))
        continue;
      page = number;
      starts.push(own[index] as Element);
    }
    return {numbers, starts};
  } finally {
    frame.remove();
  }
}

/** All styles of the page; those for paper count always. */
function copyStyles(inner: Document): void {
  for (const sheet of Array.from(document.styleSheets)) {
    const style = inner.createElement('style');
    style.textContent = Array.from(rulesOf(sheet), paperText).join('\n');
    inner.head.append(style);
  }
}

/** A sheet of another host cannot be read, and there is none. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

function paperText(rule: CSSRule): string {
  if (rule instanceof CSSFontFaceRule) return wholeAddresses(rule.cssText, rule.parentStyleSheet?.href);
  if (rule instanceof CSSPageRule) return '';
  // Of columns a page begins a new one.
  if (!(rule instanceof CSSGroupingRule))
    return rule.cssText.replace(/(break-(?:before|after)): page\b/g, '$1: column');
  const inner = Array.from(rule.cssRules, paperText).join('\n');
  if (rule instanceof CSSMediaRule) {
    const media = rule.media.mediaText;
    if (/\bprint\b/.test(media)) return inner;
    return /\bscreen\b/.test(media) ? '' : `@media ${media}{${inner}}`;
  }
  return `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inner}}`;
}

/** Addresses in a style sheet begin where that stands. */
function wholeAddresses(text: string, base: string | null | undefined): string {
  return base
    ? text.replace(/url\("([^"]+)"\)/g, (_, address: string) => `url("${new URL(address, base).href}")`)
    : text;
}

/** Fonts and pictures change where pages end. */
async function settled(inner: Document): Promise<void> {
  // Fonts are asked for once something is laid out in them.
  inner.body.getBoundingClientRect();
  await Promise.all(Array.from(inner.images, (image) => image.decode().catch(() => undefined)));
  await inner.fonts.ready;
}
