/** A wikilink that is the whole of a text. */
export interface LinkText {
  target: string;
  display?: string;
  isEmbed: boolean;
}

/**
 * @param text - A text, such as the value of a property.
 * @returns What it links to where it is one wikilink and nothing else. Obsidian help, Properties: text and lists.
 */
export function readLinkText(text: string): LinkText | undefined {
  const match = /^\s*(!?)\[\[([^[\]|\n]+)(?:\\?\|([^\]\n]*))?\]\]\s*$/.exec(text);
  if (!match) return undefined;
  const [, mark, target = '', display] = match;
  return {target: target.trim(), ...(display?.trim() && {display: display.trim()}), isEmbed: mark === '!'};
}

/**
 * @param text - A text.
 * @returns Whether all of it is an address of the web.
 */
export function isWebAddress(text: string): boolean {
  return /^(?:https?|mailto):\S+$/i.test(text);
}
