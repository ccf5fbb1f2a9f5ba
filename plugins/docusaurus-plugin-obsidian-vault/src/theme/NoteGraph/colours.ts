/** What a canvas needs of the page's custom properties. */
export interface GraphColours {
  accent: string;
  tip: string;
  ink: string;
  line: string;
  lineStrong: string;
  font: string;
}

/**
 * @param element - Anything on the page.
 * @returns The colours and the font that the page has by now.
 */
export function readColours(element: Element): GraphColours {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    accent: value('--vault-accent'),
    tip: value('--vault-tip-line'),
    ink: value('--vault-ink'),
    line: value('--vault-line'),
    lineStrong: value('--vault-line-strong'),
    font: value('--vault-font-interface') || style.fontFamily,
  };
}
