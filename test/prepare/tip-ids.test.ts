import type {Nodes} from 'mdast';
import {createNoteReader, type TipLedger} from 'remark-obsidian-vault';
import {visit} from 'unist-util-visit';
import fc from '../property.js';

const read = (source: string, tipLedger: TipLedger = {}) => createNoteReader({tipLedger})(source, 'A.md');
const idsOf = (source: string, ledger?: TipLedger) => read(source, ledger).metadata.tips.map(({id}) => id);
/** A ledger that holds the tips of a note as they are. */
const written = (source: string): TipLedger => ({
  'A.md': read(source).metadata.tips.map(({id, text, headings}) => ({id, text, headings: headings.map((h) => h.text)})),
});
function elementIds(source: string, ledger?: TipLedger): string[] {
  const ids: string[] = [];
  visit(read(source, ledger).tree, (node: Nodes) => {
    const id = node.data?.hProperties?.id;
    if (id !== undefined) ids.push(String(id));
  });
  return ids;
}

describe('the block identifier behind a tip', () => {
  it.each([
    ['on its own line', '==Exam: words here== ^mine'],
    ['in a sentence', 'Some ==Exam: words here== more. ^mine'],
    ['in an item', '- ==Exam: words here== ^mine\n  - ==Exam: nested words=='],
    ['below a callout', '> [!exam] Title\n> words here\n\n^mine'],
    ['below a table', '| a |\n| - |\n| ==Exam: words here== |\n\n^mine'],
    ['behind the last of several', '==Exam: first==\n==Exam: words here== ^mine'],
  ])('should be its id, whatever its words are: %s', (_, source) => {
    expect(idsOf(source)).toContain('exam-tip-mine');
    expect(idsOf(source.replace('words here', 'others'))).toEqual(idsOf(source));
    // What led to it by its words or by its block still does, each once.
    const ids = elementIds(source);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['exam-tip-mine', '^mine', expect.stringMatching('words-here')]));
  });

  it('should win over what was written down', () => {
    const source = '==Exam: some words==';
    expect(idsOf(`${source} ^mine`, written(source))).toEqual(['exam-tip-mine']);
  });
});

describe('a tip that was written down', () => {
  const source = '# One\n\n==Exam: a queue keeps messages for 4 days==\n\n# Two\n\n==Exam: names end in .fifo==\n';
  const ledger = written(source);
  const ids = idsOf(source);

  it.each([
    ['a typo mended', ['a queue keeps', 'A queue kept']],
    ['a word more at its start', ['names end', 'all names end']],
    ['half of it new', ['messages for 4 days', 'its messages for 14 days at most']],
    ['the heading renamed', ['# One', '# First']],
    ['another tip before it', ['# One\n', '# One\n\n==Exam: wholly new and unlike==\n']],
  ])('should keep its id: %s', (_, [from = '', to = '']) => {
    expect(idsOf(source.replace(from, to), ledger)).toEqual(expect.arrayContaining(ids));
  });

  it('should keep it where it has moved to, and be another one where it says something else', () => {
    const [, first, , second] = source.split('\n\n');
    expect(idsOf(`# One\n\n${second}\n\n# Two\n\n${first}\n`, ledger)).toEqual([...ids].reverse());
    expect(idsOf(source.replace('a queue keeps messages for 4 days', 'spot instances end soon'), ledger)[0]).toBe(
      'exam-tip-spot-instances-end-soon',
    );
  });

  it('should leave its old words to a tip that has them now', () => {
    const edited = source.replace('keeps messages for 4 days', 'keeps messages for 14 days');
    const both = edited.replace('# Two', '==Exam: a queue keeps messages for 4 days==\n\n# Two');
    // The words are those of the tip below, whose id this was.
    expect(idsOf(both, ledger)[1]).toBe(ids[0]);
    expect(new Set(idsOf(both, ledger)).size).toBe(3);
  });

  it('should be found at the address that its words give, too', () => {
    const edited = source.replace('a queue keeps', 'every queue keeps');
    expect(elementIds(edited, ledger)).toEqual(
      expect.arrayContaining([ids[0], 'exam-tip-every-queue-keeps-messages-for-4']),
    );
  });

  it('should have one id, and no two tips the same, whatever was written down', () => {
    const word = fc.constantFrom('a', 'b', 'queue', 'topic', 'keeps');
    const text = fc.array(word, {minLength: 1, maxLength: 4}).map((words) => words.join(' '));
    const id = fc.oneof(
      text.map((words) => `exam-tip-${words.replaceAll(' ', '-')}`),
      fc.constantFrom('one', '^x'),
    );
    const entries = fc.array(fc.record({id, text, headings: fc.constant(['One'])}), {maxLength: 5});
    fc.assert(
      fc.property(fc.array(text, {minLength: 1, maxLength: 5}), entries, (texts, known) => {
        const note = `# One\n\n${texts.map((words) => `==Exam: ${words}== ^x`).join('\n\n')}`;
        const all = elementIds(note, {'A.md': known});
        expect(new Set(all).size).toBe(all.length);
        expect(idsOf(note, {'A.md': known})).toHaveLength(texts.length);
      }),
    );
  });
});
