/** Raw HTML of a note, tag by tag: Markdown may stand between an opening and its closing tag. */

import {type Token, Tokenizer, TokenizerMode} from 'parse5';
import {MAX_ATTRIBUTES} from '../syntax/limits.js';

/** A piece of raw HTML. */
export type HtmlPiece =
  | {type: 'start'; name: string; attributes: Map<string, string>; isSelfClosing: boolean; source: string}
  | {type: 'end'; name: string; source: string}
  | {type: 'text'; value: string};

/**
 * Reads raw HTML as a browser's tokenizer does.
 *
 * @param html - What stands in the note; a single tag of a sentence, or a block of them.
 * @returns Its pieces in order. Comments, doctypes and processing instructions are left out. HTML with a tag of too many attributes
 * is text.
 */
export function readHtml(html: string): HtmlPiece[] {
  if (mayHaveMore(html, MAX_ATTRIBUTES)) return [{type: 'text', value: html}];
  const pieces: HtmlPiece[] = [];
  const sourceOf = (token: {location: Token.Location | null}) =>
    html.slice(token.location?.startOffset ?? 0, token.location?.endOffset ?? 0);
  const text = ({chars}: Token.CharacterToken) => {
    const last = pieces.at(-1);
    if (last?.type === 'text') last.value += chars;
    else pieces.push({type: 'text', value: chars});
  };
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag: (token) =>
        void pieces.push({
          type: 'start',
          name: token.tagName,
          attributes: new Map(token.attrs.map(({name, value}) => [name, value])),
          isSelfClosing: token.selfClosing,
          source: sourceOf(token),
        }),
      onEndTag: (token) => void pieces.push({type: 'end', name: token.tagName, source: sourceOf(token)}),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  tokenizer.state = TokenizerMode.DATA;
  tokenizer.write(html, true);
  return pieces;
}

/** Whether a tag may have more attributes: they are parted by white space, slashes, and the quotes around their values. */
function mayHaveMore(html: string, most: number): boolean {
  if (html.length <= most) return false;
  let parts = -1;
  let quote = '';
  let isValue = false;
  for (let at = 0; at < html.length; at++) {
    const sign = html.charAt(at);
    if (parts < 0) {
      if (sign === '<' && /[a-z]/i.test(html.charAt(at + 1))) parts = 0;
    } else if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') {
      parts = -1;
      isValue = false;
    } else {
      const isSpace = /\s/.test(sign);
      const isQuote = sign === '"' || sign === "'";
      if (isQuote && isValue) quote = sign;
      if ((isSpace || isQuote || sign === '/') && ++parts > most) return true;
      isValue = sign === '=' || (isValue && isSpace);
    }
  }
  return false;
}
