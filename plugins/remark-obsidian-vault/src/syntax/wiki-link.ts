/**
 * `[[target|alias]]` by remark-wiki-link, held to one pass: its tokenizer would read to the end of the line from every
 * bracket, so a second opening bracket ends the attempt. No name in Obsidian holds one.
 */

import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';
import wikiLinkPlugin from 'remark-wiki-link';

const LEFT_SQUARE_BRACKET = 91;
const RIGHT_SQUARE_BRACKET = 93;

interface WikiLinkExtensions {
  micromark: Extension;
  fromMarkdown: FromMarkdownExtension;
}

/**
 * @returns What remark-wiki-link adds to a parser.
 */
export function wikiLink(): WikiLinkExtensions {
  const data: Record<string, unknown[]> = {};
  const processor = {data: () => data};
  wikiLinkPlugin.call(processor, {aliasDivider: '|'});
  const [syntax] = data.micromarkExtensions as [{text: Record<number, Construct>}];
  const [fromMarkdown] = data.fromMarkdownExtensions as [FromMarkdownExtension];
  const construct = syntax.text[LEFT_SQUARE_BRACKET] as Construct;
  return {
    micromark: {text: {[LEFT_SQUARE_BRACKET]: {name: 'wikiLink', tokenize: onePass(construct)}}},
    fromMarkdown,
  };
}

function onePass(construct: Construct): Construct['tokenize'] {
  return function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let settled = false;
    const settle =
      (state: State): State =>
      (code) => {
        settled = true;
        return state(code);
      };
    const inner = construct.tokenize.call(this, effects, settle(ok), settle(nok));
    return guard(inner, 0, 0);

    /** Behind both closing brackets, the next link may follow at once. */
    function guard(state: State, read: number, closing: number): State {
      return (code: Code) => {
        if (code === LEFT_SQUARE_BRACKET && read >= 2 && closing < 2) return nok(code);
        const next = state(code);
        return settled || !next ? next : guard(next, read + 1, code === RIGHT_SQUARE_BRACKET ? closing + 1 : 0);
      };
    }
  };
}
