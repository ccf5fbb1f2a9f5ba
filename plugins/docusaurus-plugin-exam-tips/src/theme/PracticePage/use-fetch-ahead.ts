import {useEffect, useRef} from 'react';
import type {TipEntry} from '../../client/entries.js';

/**
 * Fetches what today's tips will need, pictures and the faces of formulas, so that practice goes on where the network
 * ends.
 *
 * @param tips - What today brings.
 */
export function useFetchAhead(tips: readonly TipEntry[]): void {
  // A picture stays at hand as long as something holds it.
  const held = useRef(new Map<string, HTMLImageElement>());
  useEffect(() => {
    for (const {html} of tips.filter((tip) => tip.html.includes('<img'))) {
      const {images} = new DOMParser().parseFromString(html, 'text/html');
      for (const {src} of Array.from(images)) {
        if (held.current.has(src)) continue;
        const image = new Image();
        image.src = src;
        held.current.set(src, image);
      }
    }
    if (tips.some(({html}) => html.includes('class="katex'))) loadFormulaFaces();
  }, [tips]);
}

/** A face that is there already is not fetched again; one that cannot be had is replaced by the browser. */
function loadFormulaFaces(): void {
  const faces = Array.from(document.fonts).filter(({family}) => family.includes('KaTeX'));
  for (const face of faces) face.load().catch(() => undefined);
}
