/**
 * On which page of paper something stands. Browsers tell nobody where their pages end; columns are cut by the same rules, so
 * the document is set in columns of the size of a page, in a frame of its own that has the styles for paper.
 */

/** The room on a page, in CSS pixels. */
export interface PageRoom {
  width: number;
  height: number;
}

/**
 * @param element - The document.
 * @param room - The room on each page.
 * @returns Id → page, from 1, of all that has an id.
 */
export async function pageNumbers(element: Element, {width, height}: PageRoom): Promise<Map<string, number>> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = `position:absolute;visibility:hidden;border:0;left:0;top:0;width:${width}px;height:${height}px`;
  document.body.append(frame);
  try {
    const inner = frame.contentDocument as Document;
    copyStyles(inner);
    const {attributes} = document.documentElement;
    for (const {name, value} of Array.from(attributes)) inner.documentElement.setAttribute(name, value);
    inner.documentElement.dataset.theme = 'light';
    inner.body.style.cssText = 'margin:0;padding:0';
    const columns = inner.createElement('div');
    columns.style.cssText = `width:${width}px;height:${height}px;column-width:${width}px;column-gap:0;column-fill:auto`;
    columns.append(inner.importNode(element, true));
    inner.body.append(columns);
    await settled(inner);
    const left = columns.getBoundingClientRect().left;
    const pageOf = (part: Element) => Math.floor((part.getClientRects()[0]?.left ?? left) - left + 1) / width;
    return new Map(
      Array.from(columns.querySelectorAll('[id]'), (part) => [part.id, Math.max(1, Math.floor(pageOf(part)) + 1)]),
    );
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
