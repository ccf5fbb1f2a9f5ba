/**
 * Diagrams on a sheet. A note's page draws them in the browser; what comes to other pages is their source. Each is drawn once and
 * becomes a picture: it may stand twice on the page, and the ids in it are in nobody's way.
 */

/** Where the source of a diagram stands: in the HTML of a tip, and in the text of a note. */
const SOURCES = 'pre > code.language-mermaid, [data-diagram]';

/**
 * @param html - Sanitised.
 * @returns The sources of the diagrams in it.
 */
export function diagramSources(html: string): string[] {
  return hasDiagram(html) ? Array.from(parsed(html).content.querySelectorAll(SOURCES), sourceOf) : [];
}

/**
 * @param html - Sanitised.
 * @param drawn - Source → HTML of the picture; empty where there is none.
 * @returns It with its diagrams drawn, as far as they are there.
 */
export function withDiagrams(html: string, drawn: ReadonlyMap<string, string>): string {
  if (drawn.size === 0 || !hasDiagram(html)) return html;
  const template = parsed(html);
  for (const element of Array.from(template.content.querySelectorAll(SOURCES))) {
    const picture = drawn.get(sourceOf(element));
    const place = element.matches('code') ? element.parentElement : element;
    if (picture && place) place.outerHTML = picture;
  }
  return template.innerHTML;
}

/**
 * @param svg - A diagram.
 * @param text - What it is called by those who do not see it.
 * @returns HTML of a picture of it.
 */
export function diagramPicture(svg: SVGSVGElement, text: string): string {
  const {width, height} = svg.viewBox.baseVal;
  const image = document.createElement('img');
  image.className = 'exam-diagram';
  image.alt = text;
  image.width = Math.ceil(width);
  image.height = Math.ceil(height);
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  return image.outerHTML;
}

function hasDiagram(html: string): boolean {
  return html.includes('language-mermaid') || html.includes('data-diagram');
}

function parsed(html: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template;
}

function sourceOf(element: Element): string {
  return (element.getAttribute('data-diagram') ?? element.textContent ?? '').trim();
}
