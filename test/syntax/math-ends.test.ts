import type {Nodes} from 'mdast';
import {createParser} from '../../plugins/remark-obsidian-vault/src/parse.js';
import fc from '../property.js';

const parse = createParser();

/** What a formula stands below or in: its lines, the signs before the formula's lines, those that may be left out. */
const HOSTS = [
  {above: '', signs: '', open: ''},
  {above: 'words', signs: '', open: ''},
  {above: '- item', signs: '', open: ''},
  {above: '1. item\n   - item', signs: '', open: ''},
  {above: '- [ ] task', signs: '', open: ''},
  {above: '> quote', signs: '', open: ''},
  {above: '> [!note] title\n> words', signs: '> ', open: '> '},
  {above: '- item', signs: '  ', open: '  '},
  {above: '- item', signs: '', open: '  '},
  {above: '> quote', signs: '', open: '> '},
  {above: '', signs: '', open: '- '},
  {above: '', signs: '', open: '1. '},
];

/** A formula that ends, over some lines. */
const FORMULAS = [
  (tex: string) => ['$$', tex, '$$'],
  (tex: string) => [`$$${tex}`, '$$'],
  (tex: string) => ['$$', `${tex}$$`],
  (tex: string) => [`$$${tex}$$`],
  (tex: string) => [`$$${tex}$$$$\\beta$$`],
  (tex: string) => [`$$\\begin{cases}`, `${tex} \\\\`, '\\beta', `\\end{cases}$$`],
];

const block = fc.record({
  host: fc.constantFrom(...HOSTS),
  formula: fc.constantFrom(...FORMULAS),
  isApart: fc.boolean(),
});

describe('text behind a formula', () => {
  it('should be text, and the formula a formula, whatever stands around it', () =>
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 6}), (blocks) => {
        const text = blocks.map(({host, formula, isApart}, index) => {
          const [first = '', ...rest] = formula(`\\alpha_{${index}}`);
          const lines = [host.open + first, ...rest.map((line) => host.signs + line)];
          return `${host.above}${host.above && '\n'}${lines.join('\n')}\n${isApart ? '\n' : ''}behind${index}\n\n<!-- -->\n\n`;
        });
        const seen = contents(parse(text.join('')));
        blocks.forEach((_, index) => {
          expect(seen.math).toContain(`\\alpha_{${index}}`);
          expect(seen.words).toContain(`behind${index}`);
        });
        expect(seen.words).not.toContain('alpha');
        expect(seen.math).not.toContain('behind');
      }),
      {numRuns: 300},
    ));
});

function contents(node: Nodes): {math: string; words: string} {
  if (node.type === 'math' || node.type === 'inlineMath') return {math: node.value, words: ''};
  if ('value' in node) return {math: '', words: node.value};
  const inside = 'children' in node ? (node.children as Nodes[]).map(contents) : [];
  return {math: inside.map(({math}) => math).join('\n'), words: inside.map(({words}) => words).join('\n')};
}
