/** What a drawing may hold that stands in a page: nothing that loads, runs, or changes anything outside of it. */

/** Elements that load, run, or are no drawing. */
const REMOVED =
  'script, iframe, object, embed, link, meta, base, form, input, button, img, image, picture, video, audio, source, use, feImage, ' +
  'animate, set, animateTransform, animateMotion, foreignObject style';

/** What would load something in a style: all but parts of the drawing itself. */
const LOADS = /url\(\s*["']?\s*(?!["'#\s])|image-set|image\(|cross-fade|element\(|src\(|@import|@font-face|\\/i;

/** Where a link may lead: to the web, to a person, into the site. */
const LINK = /^(?:https?:|mailto:|\/|#|\.{1,2}\/|[\w-]+(?:[/?#.]|$))/i;

/**
 * @param svg - What Mermaid made.
 * @returns The drawing, or null where there is none in it.
 */
export function cleanDrawing(svg: string): SVGSVGElement | null {
  const drawing = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!drawing) return null;
  for (const element of Array.from(drawing.querySelectorAll(REMOVED))) if (!isOwnPicture(element)) element.remove();
  for (const style of Array.from(drawing.querySelectorAll('style'))) {
    if (LOADS.test(style.textContent ?? '')) style.remove();
  }
  for (const element of [drawing, ...Array.from(drawing.querySelectorAll('*'))]) cleanAttributes(element);
  return document.importNode(drawing, true);
}

/** Of Mermaid's own symbols: the picture stands in the address. */
function isOwnPicture(element: Element): boolean {
  const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
  return element.localName === 'image' && /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/.test(address);
}

function cleanAttributes(element: Element): void {
  for (const {name, value} of Array.from(element.attributes)) {
    const isLink = name === 'href' || name === 'xlink:href';
    const isAllowed = isLink
      ? value.startsWith('#') ||
        isOwnPicture(element) ||
        (element.localName === 'a' && LINK.test(value.trim()) && !/^\w+script:/i.test(value.trim()))
      : !/^on|^(?:src|srcset|data|action|formaction|background|poster)$/i.test(name) && !LOADS.test(value);
    if (!isAllowed) element.removeAttribute(name);
  }
  if (element.localName === 'a') element.setAttribute('rel', 'noopener noreferrer');
}
