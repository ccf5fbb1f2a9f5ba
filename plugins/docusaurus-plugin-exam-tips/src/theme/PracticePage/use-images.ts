import {useEffect, useRef} from 'react';
import type {TipEntry} from '../../client/entries.js';
import type {Queue} from '../../practice/queue.js';

/**
 * Fetches the pictures of today's tips ahead, so that practice goes on where the network ends.
 *
 * @param queue - What today brings.
 */
export function useImages({due, fresh}: Queue<TipEntry>): void {
  // A picture stays at hand as long as something holds it.
  const held = useRef(new Map<string, HTMLImageElement>());
  useEffect(() => {
    const withPictures = [...due, ...fresh].filter(({html}) => html.includes('<img'));
    for (const {html} of withPictures) {
      const {images} = new DOMParser().parseFromString(html, 'text/html');
      for (const {src} of Array.from(images)) {
        if (held.current.has(src)) continue;
        const image = new Image();
        image.src = src;
        held.current.set(src, image);
      }
    }
  }, [due, fresh]);
}
