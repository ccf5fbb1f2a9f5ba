/** A note is parsed with the extensions whose signs it holds, and reads as it would with all of them. */
import {fromMarkdown} from 'mdast-util-from-markdown';
import {features} from '../../plugins/remark-obsidian-vault/src/features.js';
import {createParser, syntaxExtensions} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {hideAcrossBlocks} from '../../plugins/remark-obsidian-vault/src/transform/comments-across-blocks.js';
import {UGLY} from '../language/fragments.js';
import fc from '../property.js';

const parse = createParser();
const {micromark, fromMarkdown: mdastExtensions} = syntaxExtensions();
const parseWithAll = (text: string) => fromMarkdown(text, {extensions: micromark, mdastExtensions});
const readWithAll = (text: string) => hideAcrossBlocks(text, parseWithAll(text), parseWithAll);

/** What tells a table from what looks like one, and addresses from words. */
const FRAGMENTS = [
  ...UGLY,
  ...[
    '|',
    ' | ',
    '| a',
    '|-|',
    ':-',
    '-:|:-',
    '\n-',
    '\n--',
    '- -',
    '\n| - |',
    '\n| - | - |',
    '\r| - |\r',
    '> | - |',
    '>',
  ],
  ...['\n1. ', '\n2. ', '\n    | - |', '\n\t| - |', '\n===', '\n---', '*', '~', '=', '*~a~*', '*=a=*'],
  ...[
    'www.a.b',
    'WWW.a.b',
    'HTTPS://a.b',
    'a@b.c',
    'a&#64;b.c',
    'www&period;a.b',
    'www\\.a.b',
    'http\\://a.b',
    'http&colon;//a.b',
  ],
  ...['mailto:a@b.c', 'xmpp:a@b.c', '[a@b.c](d)', '**a@b.c**', '&', '&amp;', '&#x'],
];

describe('the extensions that a note gets', () => {
  it('should read it as all extensions do', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), {maxLength: 24}), (parts) => {
        const text = parts.join('');
        expect(parse(text)).toStrictEqual(readWithAll(text));
      }),
    );
  });

  it('should read any text as all extensions do', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 200}), (text) => {
        expect(parse(text)).toStrictEqual(readWithAll(text));
      }),
    );
  });

  it('should be those whose signs it holds', () => {
    const chosen = (text: string) => features().filter(({choose}) => choose && choose(text) !== undefined).length;
    expect(chosen('Plain words, all of `them`.')).toBe(0);
    expect(chosen('a | b')).toBe(0);
    expect(chosen('a | b\n- | -')).toBe(1);
    expect(chosen('==a==')).toBe(1);
  });
});
