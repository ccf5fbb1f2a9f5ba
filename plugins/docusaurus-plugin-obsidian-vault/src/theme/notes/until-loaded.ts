/** Milliseconds after which a page tries again by itself: a browser may not know that its network is gone. */
const PAUSE = 5000;

/**
 * Loads what the first page of a visit needs. Where that fails Docusaurus never hydrates the page, and a network may be gone between a
 * page and its content. The text is there to be read meanwhile.
 *
 * @param load - May fail.
 * @returns Settles once it has not.
 */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await nextChance();
    }
  }
}

function nextChance(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      window.removeEventListener('online', go);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, PAUSE);
    window.addEventListener('online', go);
  });
}
