/** A note's code is split into lines without Prism in the browser: as the renderer of Docusaurus's blocks splits it. */
import {normalizeTokens} from 'prism-react-renderer';
import {
  type CodePart,
  linesOf,
  textOf,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/theme/CodeBlock/coloured-code.js';

const parts: CodePart[] = [
  'plain\n\n',
  {type: 'comment', alias: [], content: ['/* one\r\n two */']},
  {
    type: 'template-string',
    alias: ['string'],
    content: ['`a', {type: 'interpolation', alias: [], content: ['{\nb}']}],
  },
  {type: 'keyword', alias: ['control-flow'], content: [{type: 'keyword', alias: [], content: ['if']}]},
  '',
  {type: 'empty', alias: [], content: []},
  '\n',
];

it.each([
  ['pieces of many kinds, over several lines', parts],
  ['plain text alone', ['one\ntwo']],
  ['nothing', ['']],
  ['an empty last line', ['one\n']],
])('should split %s', (_, given) => {
  const expected = normalizeTokens(given as Parameters<typeof normalizeTokens>[0]);
  // An empty piece beside others draws nothing.
  expect(linesOf(given, textOf(given))).toEqual(expected.map((line) => line.filter(({content}) => content !== '')));
});

it('should leave out lines that are not shown', () => {
  expect(linesOf(['a\n// highlight-next-line\nb'], 'a\nb').map(([token]) => token?.content)).toEqual(['a', 'b']);
});
