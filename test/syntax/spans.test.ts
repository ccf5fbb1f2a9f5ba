/** Emphasis and strikethrough, paired in one pass, are those of the libraries that walk back from each sign. */
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {highlightFromMarkdown} from '../../plugins/remark-obsidian-vault/src/mdast/highlight.js';
import {attention} from '../../plugins/remark-obsidian-vault/src/syntax/attention.js';
import {highlight} from '../../plugins/remark-obsidian-vault/src/syntax/highlight.js';
import {limited} from '../../plugins/remark-obsidian-vault/src/syntax/limited.js';
import {strikethrough} from '../../plugins/remark-obsidian-vault/src/syntax/strikethrough.js';
import fc from '../property.js';

const mdastExtensions = [gfmStrikethroughFromMarkdown(), highlightFromMarkdown()];
const parse = (text: string) =>
  fromMarkdown(text, {extensions: [limited(), attention(), strikethrough(), highlight()], mdastExtensions});
const parseAsLibraries = (text: string) =>
  fromMarkdown(text, {extensions: [gfmStrikethrough({singleTilde: false}), highlight()], mdastExtensions});

const PIECES = [
  ...['*', '**', '***', '****', '_', '__', '___', '~~', '~', '==', 'a', 'b', ' ', '.', '(', '\n', '\\', 'é', '5'],
  ...['[a](b)', '[', '](c)', '![', ']', '`', '``', '<a>', '<b c="', '<!--', '-->', '&amp;', '\n\n', '[a]: b\n\n'],
];

/**
 * A run of three signs or more inside a word. Where such a run could not close a span, has opened another one since, and stands
 * in a third, micromark asks its rest once more; CommonMark does not.
 */
const LONG_RUN_IN_WORD = /\S(?:\*{3,}|_{3,})\S/;

describe('spans', () => {
  it('should be those of CommonMark and GFM', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), {maxLength: 40}), (pieces) => {
        const text = pieces.join('');
        fc.pre(!LONG_RUN_IN_WORD.test(text));
        expect(parse(text)).toStrictEqual(parseAsLibraries(text));
      }),
    );
  });

  it('should be those of CommonMark where runs are long and close', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('*', '**', '_', '~~', 'a', 'a ', ' a'), {maxLength: 60}), (pieces) => {
        const text = pieces.join('');
        fc.pre(!LONG_RUN_IN_WORD.test(text));
        expect(parse(text)).toStrictEqual(parseAsLibraries(text));
      }),
    );
  });

  it('should stay text where they stand too deep in each other', () => {
    const text = `${'*a '.repeat(70)}${'a* '.repeat(70)}`.trim();
    expect(JSON.stringify(parse(text)).split('"emphasis"')).toHaveLength(61);
  });
});
