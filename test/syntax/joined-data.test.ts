/** Text around signs is joined early, and says the same. */
import {fromMarkdown} from 'mdast-util-from-markdown';
import {syntaxExtensions} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {UGLY} from '../language/fragments.js';
import fc from '../property.js';

const notes = fc.array(fc.constantFrom(...UGLY, '^[', '<', '&', '!', 'http://a', 'a@b.c', '\u{1F3AF}'), {
  maxLength: 40,
});

describe('joined text', () => {
  it('should be the text that micromark joins, in the same places', () => {
    const {micromark, fromMarkdown: mdastExtensions} = syntaxExtensions();
    const others = micromark.filter(({text}) => !text?.null);
    expect(others).toHaveLength(micromark.length - 1);
    fc.assert(
      fc.property(notes, (parts) => {
        const text = parts.join('');
        const tree = fromMarkdown(text, {extensions: micromark, mdastExtensions});
        expect(tree).toEqual(fromMarkdown(text, {extensions: others, mdastExtensions}));
      }),
      {numRuns: 1000},
    );
  });
});
