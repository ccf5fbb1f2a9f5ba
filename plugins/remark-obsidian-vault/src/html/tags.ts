/** Raw HTML of a note, tag by tag: Markdown may stand between an opening and its closing tag. */
import {type Token, Tokenizer, TokenizerMode} from 'parse5';

/** A piece of raw HTML. */
export type HtmlPiece =
  | {type: 'start'; name: string; attributes: Map<string, string>; isSelfClosing: boolean; source: string}
  | {type: 'end'; name: string; source: string}
  | {type: 'text'; value: string};

/**
 * Reads raw HTML as a browser's tokenizer does.
 *
 * @param html - What stands in the note; a single tag of a sentence, or a block of them.
 * @returns Its pieces in order. Comments, doctypes and processing instructions are left out.
 */
export function readHtml(html: string): HtmlPiece[] {
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
