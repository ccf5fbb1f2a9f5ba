/** What stands behind the bar of an embedded picture (test/fixtures/syntax/README.md, Embeds; Obsidian help, Embed files). */

/** Text and size of a picture as its writer gave them. */
export interface ImageText {
  text?: string;
  width?: number;
  height?: number;
}

/**
 * Read the text and the size of a picture: `100`, `100x145`, `text`, `text|100`.
 *
 * @param typed What stands behind the first bar of an embed, or the text of a Markdown image.
 * @returns Its parts; what is not given is left out.
 */
export function parseImageText(typed: string | null | undefined): ImageText {
  const whole = (typed ?? '').trim();
  const bar = whole.lastIndexOf('|');
  const size = /^(\d{1,5})(?:\s*x\s*(\d{1,5}))?$/i.exec(whole.slice(bar + 1).trim());
  if (!size) return whole === '' ? {} : {text: whole};
  const text = bar < 0 ? '' : whole.slice(0, bar).trim();
  return {
    ...(text === '' ? {} : {text}),
    width: Number(size[1]),
    ...(size[2] === undefined ? {} : {height: Number(size[2])}),
  };
}

/**
 * Complete a size by the picture's own, so that the page keeps room for it.
 *
 * @param given What the writer gave.
 * @param own The picture's own size, if it is known.
 * @returns Width and height, as far as they can be told.
 */
export function displaySize(
  given: ImageText,
  own: {width: number; height: number} | undefined,
): {width?: number; height?: number} {
  const {width, height} = given;
  if (width === undefined) return own ? {width: own.width, height: own.height} : {};
  if (height !== undefined) return {width, height};
  return own && own.width > 0 ? {width, height: Math.max(1, Math.round((width * own.height) / own.width))} : {width};
}
