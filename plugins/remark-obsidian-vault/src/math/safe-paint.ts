/** Colours of a formula, of which MathJax asks no more than that they are text: `\colorbox{url(https://x.example)}{x}` loads. */
import type {MmlNode} from 'mathjax-full/js/core/MmlTree/MmlNode.js';

/** A function of numbers, which loads nothing. CSS Color, 4 and 5. */
const FUNCTION = /\b(?:rgb|hsl)a?\([\d\s.,%/-]*\)/gi;

/** A name, or a number in hex. */
const COLOUR = /^\s*(?:[a-z]*|#[\da-f]{3,8})\s*$/i;

/** Lengths, names and colours: no other function, no text in quotes, no escape. */
const STYLE = /^[\w\s:;.,#%-]*$/;

const PAINTS = ['mathcolor', 'mathbackground', 'color', 'background'];

/**
 * Takes colours that are none from a formula, and styles with such colours.
 *
 * @param root - The formula as read, before it is drawn; changed in place.
 */
export function keepColours(root: MmlNode): void {
  root.walkTree((node) => {
    const attributes = (node as MmlNode).attributes?.getAllAttributes() ?? {};
    for (const name of PAINTS) {
      if (Object.hasOwn(attributes, name) && !COLOUR.test(plain(attributes[name]))) delete attributes[name];
    }
    if (Object.hasOwn(attributes, 'style') && !STYLE.test(plain(attributes.style))) delete attributes.style;
  });
}

function plain(value: unknown): string {
  return String(value).replace(FUNCTION, '');
}
