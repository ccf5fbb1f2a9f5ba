/** The work on a note grows with its length: counted in the signs that the constructs consume, not in time. */
import {fromMarkdown} from 'mdast-util-from-markdown';
import type {Construct, Effects, Extension} from 'micromark-util-types';
import {syntaxExtensions} from '../../plugins/remark-obsidian-vault/src/parse.js';

/** More than any construct needs for a sign: each may be tried at each. */
const STEPS_A_SIGN = 30;

const UNITS = [
  ...[
    '=',
    '==',
    '==a ',
    '== ',
    '===',
    '[',
    '[[',
    '[[a',
    '[[a ',
    '![[',
    '![[a|',
    '%',
    '%%',
    '%%a ',
    '%%\n',
    '%%a\n\n',
    '^',
    '^[',
    '^[a ',
  ],
  ...[
    'a ^b ',
    '>',
    '> ',
    '> %%\n',
    '$',
    '$$',
    '$a ',
    '$a $',
    '$$\n',
    '$$a\n\n',
    '#',
    '#a',
    ' #',
    '#1 ',
    '- [ ] ',
    '- [?]\n',
    '- [',
    '1. [x] a\n',
  ],
];

describe('the steps of a parse', () => {
  it.each(UNITS)('should grow with the length of %j', (unit) => {
    for (const length of [1_000, 8_000]) expect(stepsOf(repeat(unit, length)) / length).toBeLessThan(STEPS_A_SIGN);
  });

  it('should be counted', () => {
    expect(stepsOf('==a==')).toBeGreaterThan(4);
  });
});

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

function stepsOf(text: string): number {
  let steps = 0;
  const {micromark, fromMarkdown: mdastExtensions} = syntaxExtensions();
  const counted = micromark.map((extension) =>
    mapConstructs(extension, (construct) => ({...construct, tokenize: count(construct)})),
  );
  fromMarkdown(text, {extensions: counted, mdastExtensions});
  return steps;

  function count({tokenize}: Construct): Construct['tokenize'] {
    return function tokenizeCounted(effects, ok, nok) {
      const consume: Effects['consume'] = (code) => {
        steps++;
        effects.consume(code);
      };
      return tokenize.call(this, {...effects, consume}, ok, nok);
    };
  }
}

/** The constructs of a syntax extension, by the place and the sign that they are registered under. */
function mapConstructs(extension: Extension, change: (construct: Construct) => Construct): Extension {
  const places = ['document', 'flow', 'text', 'flowInitial', 'contentInitial'] as const;
  const result: Extension = {...extension};
  for (const place of places) {
    if (!extension[place]) continue;
    result[place] = Object.fromEntries(
      Object.entries(extension[place]).map(([code, constructs]) => [
        code,
        [constructs].flat().map((one) => change(one as Construct)),
      ]),
    );
  }
  return result;
}
