/**
 * The work on a note grows with its length: counted in the signs that the constructs consume and in the tokens that are moved,
 * not in time. Where CommonMark's own constructs take the square of a text, a limit holds: see test/syntax/limits.test.ts.
 */
import {fromMarkdown} from 'mdast-util-from-markdown';
import type {Construct, Effects, Extension} from 'micromark-util-types';
import {createParser, syntaxExtensions} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {limited} from '../../plugins/remark-obsidian-vault/src/syntax/limited.js';

/** More than any construct needs for a sign: each may be tried at each. */
const STEPS_A_SIGN = 30;

/** How much more work twice the length may be. */
const GROWTH = 2.2;

/** Tokens are moved a few times each, however many there are. */
const MOVES_A_SIGN = 40;

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
  // What opens nothing, between what may.
  ...['=[a ', '%[a ', '^[a ', '$[a ', '#[a ', '<[a ', '&[a ', '~[a ', '![a ', '[^a] ', '[^a', '[a](', '- [ ] a\n'],
  ...[
    'a|b ',
    '| a |\n',
    '<a ',
    '<!--',
    '`a ',
    '``a ',
    '*a ',
    '_a ',
    '~~a ',
    '\\',
    '&a;',
    'http://a ',
    'a@b.c ',
    '> [!a]\n',
  ],
  ...['a $$\n', '$$a\n$$\n', '[[a]]', '![[a]]', '^[a] ', 'a ^b\n\n', '%%a%% ', '==a== ', '==Exam: a==\n', '[^a]: b\n'],
];

/** What a paragraph is made of, over and over, in one line. */
const MIXED = [
  '**bold** [link](x.md) ==mark== $x$ ',
  '**a [a](b) ==a $a ',
  'a** [a](b) a== a$ ',
  '~~a~~ b ',
  '~~a *b ',
  'a~~ b* ',
  '*a **b _c __d ',
  'a* b** c_ d__ ',
  '*a*_b_',
  '[[a]] b] ',
  '`a` b] ',
  '![a](b) ',
  'word '.repeat(8),
];

describe('the steps of a parse', () => {
  it.each([...UNITS, ...MIXED])('should grow with the length of %j', (unit) => {
    expectLinear((length) => stepsOf(repeat(unit, length)), STEPS_A_SIGN);
  });

  it('should be counted', () => {
    expect(stepsOf('==a==')).toBeGreaterThan(4);
  });
});

describe('the tokens that a parse moves', () => {
  it.each([...UNITS, ...MIXED])('should grow with the length of %j', (unit) => {
    expectLinear((length) => movesOf(repeat(unit, length)), MOVES_A_SIGN);
  });

  it('should be counted', () => {
    const {micromark, fromMarkdown: mdastExtensions} = syntaxExtensions();
    const extensions = micromark.filter(({text}) => !text?.null);
    const text = repeat('^[a ', 8_000);
    expect(movesIn(() => fromMarkdown(text, {extensions, mdastExtensions})) / text.length).toBeGreaterThan(100);
  });
});

/** At twice the length no more than twice the work, and never more for a sign than is said. */
function expectLinear(work: (length: number) => number, most: number): void {
  const [once = 0, twice = 0, fourfold = 0] = [1_000, 2_000, 4_000].map(work);
  expect(fourfold / 4_000).toBeLessThan(most);
  // Some work is done once for a note.
  expect(twice).toBeLessThanOrEqual(GROWTH * once + 100);
  expect(fourfold).toBeLessThanOrEqual(GROWTH * twice + 100);
}

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

function movesOf(text: string): number {
  return movesIn(() => createParser()(text));
}

/** The elements behind each place where something is taken out of an array or put in. */
function movesIn(work: () => void): number {
  let moves = 0;
  const {splice} = Array.prototype;
  Array.prototype.splice = function counted(this: unknown[], ...call: Parameters<typeof splice>) {
    moves += this.length - Math.min(call[0], this.length);
    return splice.apply(this, call);
  } as typeof splice;
  try {
    work();
  } finally {
    Array.prototype.splice = splice;
  }
  return moves;
}

function stepsOf(text: string): number {
  let steps = 0;
  const {micromark, fromMarkdown: mdastExtensions} = syntaxExtensions();
  const counted = [limited(), ...micromark].map((extension) =>
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
