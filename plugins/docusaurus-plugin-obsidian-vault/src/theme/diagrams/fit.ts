/** Fits a drawing into the room that was kept for it, so that what stands below does not move. */

/** A drawing that would be shown smaller than this in the room that is there gets the room that it takes. */
const MIN_SCALE = 0.8;

/**
 * @param diagram - Its element, in the page.
 * @param drawing - What is about to be shown in it.
 */
export function fit(diagram: HTMLElement, drawing: SVGSVGElement): void {
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  for (const name of ['width', 'height', 'style']) drawing.removeAttribute(name);
  if (!(width > 0 && height > 0)) return;
  const {top, bottom} = diagram.getBoundingClientRect();
  const keptWidth = Number.parseFloat(diagram.style.getPropertyValue('--diagram-width'));
  const keptHeight = Number.parseFloat(diagram.style.getPropertyValue('--diagram-height'));
  const scale = Math.min(keptWidth / width, keptHeight / height);
  // Below the window nobody sees it change.
  if (top < window.innerHeight && scale >= MIN_SCALE) return;
  diagram.style.setProperty('--diagram-width', String(width));
  diagram.style.setProperty('--diagram-height', String(height));
  diagram.dataset.sized = '';
  // Above the window, the browser or the line below keeps what is seen in its place.
  if (bottom > 0 || CSS.supports('overflow-anchor', 'auto')) return;
  window.scrollBy(0, diagram.getBoundingClientRect().bottom - bottom);
}
