import {DateTime} from 'luxon';
import {evaluate} from '../../plugins/remark-obsidian-vault/src/dataview/evaluate.js';
import {parseFieldValue, parseProperty} from '../../plugins/remark-obsidian-vault/src/dataview/field-values.js';
import {canonicalKey} from '../../plugins/remark-obsidian-vault/src/dataview/inline-fields.js';
import {fieldsOf, readNoteData} from '../../plugins/remark-obsidian-vault/src/dataview/note-data.js';
import type {DataviewWorld} from '../../plugins/remark-obsidian-vault/src/dataview/operators.js';
import {readInlineQuery} from '../../plugins/remark-obsidian-vault/src/dataview/query.js';
import {textOf} from '../../plugins/remark-obsidian-vault/src/dataview/text.js';
import {
  DataviewError,
  type DataviewValue,
  objectOf,
  typeOf,
} from '../../plugins/remark-obsidian-vault/src/dataview/values.js';
import {createParser} from '../../plugins/remark-obsidian-vault/src/parse.js';

const now = DateTime.fromISO('2024-06-15T12:00:00', {zone: 'utc'});
const world: DataviewWorld = {
  now,
  normalize: (path) => path.replace(/\.md$/, ''),
  page: () => undefined,
  self: objectOf([]),
};

function run(source: string): string {
  const expression = readInlineQuery(source, now);
  if (!expression) return '! not read';
  try {
    return shown(
      evaluate(
        expression,
        objectOf([
          ['n', 5],
          ['s', 'text'],
          ['list', [3, 1, 3, null]],
        ]),
        world,
      ),
    );
  } catch (error) {
    if (error instanceof DataviewError) return `! ${error.message}`;
    throw error;
  }
}

function shown(value: DataviewValue): string {
  return Array.isArray(value) ? `[${value.map(shown).join('|')}]` : typeOf(value) === 'null' ? 'null' : textOf(value);
}

test.each([
  ['1 + 2 * 3', '7'],
  ['false and false or true', 'true'],
  ['true or false and false', 'false'],
  ['1 + null', "! No implementation found for 'number + null'"],
  ['"a" + null', 'a\\-'],
  ['null + null', 'null'],
  ['sum(list(1, null))', "! No implementation found for 'number + null'"],
  ['sum([1, 2, 3])', '6'],
  ['average([1, 2, 3])', '2'],
  ['reduce([1, null, 2], (a, b) => a + b)', '3'],
  ['missing < date(today)', 'true'],
  ['missing > date(today)', 'false'],
  ['date(2024-06-15) - date(2024-04-07)', '2 months, 1 week, 1 day'],
  ['(date(2024-06-15) - date(2024-04-07)).days', '68'],
  ['date(2024-06-30).week', '5'],
  ['date(2024-06-30).weekyear', '26'],
  ['dur(24 hours) = dur(1 day)', 'false'],
  ['dur(25 hours) > dur(1 day)', 'true'],
  ['1 / 0', 'Infinity'],
  ['string(1 / 0)', 'Infinity'],
  ['n-1', 'null'],
  ['n - 1', '4'],
  ['a == b', '! not read'],
  ["'a'", '! not read'],
  ['nullable', '! not read'],
  ['x=>x', '! not read'],
  ['((x) => x + 1)(2)', '3'],
  ['!n = 5', 'false'],
  ['contains([[A]], "A")', 'false'],
  ['contains([[[A]], [[B]]], [[A.md]])', 'true'],
  ['contains("abc", "b")', 'true'],
  ['contains(["abc"], "b")', 'true'],
  ['econtains(["abc"], "b")', 'false'],
  ['icontains("ABC", "b")', 'true'],
  ['containsword("a word here", "WORD")', 'true'],
  ['unique([3, 1, 3, 2])', '[1|2|3]'],
  ['sort([3, 1, 2], (x) => 0 - x)', '[3|2|1]'],
  ['upper(5)', "! No implementation of 'upper' found for arguments: number"],
  ['length(5)', "! No implementation of 'length' found for arguments: number"],
  ['firstvalue([null, 2])', '2'],
  ['nonnull(list)', '[3|1|3]'],
  ['split("a.b", ".")', '[|||]'],
  ['split("a-b", "-")', '[a|b]'],
  ['truncate("abc", 2)', '...'],
  ['truncate("abcdefgh", 6)', 'abc...'],
  ['substring("abc", -2)', 'abc'],
  ['dateformat(date(2024-01-02), "yyyy-MM-dd")', '2024-01-02'],
  ['dateformat(date(2024-01-02), "cccc")', 'Tuesday'],
  ['dateformat("2024-01-02", "yyyy")', "! No implementation of 'dateformat' found for arguments: string, string"],
  ['durationformat(dur("3 days 7 hours"), "d:hh")', '3:07'],
  ['date("2024-01-31") + dur(1 month)', 'February 29, 2024'],
  ['date(tomorrow)', 'June 16, 2024'],
  ['date(sow)', 'June 10, 2024'],
  ['date("12/31/2022", "MM/dd/yyyy")', 'December 31, 2022'],
  ['default(missing, "none")', 'none'],
  ['choice(n > 3, "big", "small")', 'big'],
  ['filter([1, 2, 3], (x) => x >= 2)', '[2|3]'],
  ['map([1, 2], (x) => x * n)', '[5|10]'],
  ['all([1, 2]) and any([0, 1]) and none([0])', 'true'],
  ['min(1, 2, null) + max([4, 5])', '6'],
  ['minby([{a: 2}, {a: 1}], (o) => o.a).a', '1'],
  ['round(2.345, 2) + floor(2.9) + ceil(2.1)', '7.35'],
  ['join(["a", "b"], "-")', 'a-b'],
  ['regexmatch("a.c", "abc") and regextest("b", "abc")', 'true'],
  ['regexreplace("a1b2", "[0-9]", "x")', 'axbx'],
  ['replace("a.b", ".", "-")', 'a-b'],
  ['padleft("7", 3, "0") + padright("a", 3, "-")', '007a--'],
  ['lower(["A", "B"])', '[a|b]'],
  ['number("12 apples")', '12'],
  ['typeof([[A]]) + typeof(date(today)) + typeof(null)', 'linkdatenull'],
  ['object("a", 1).a + {b: 2}.b', '3'],
  ['[{a: 1}, {a: 2}].a', '[1|2]'],
  ['flat([1, [2]]) + slice([1, 2, 3], 1)', '[1|2|2|3]'],
  ['link("A", "shown")', '[[A|shown]]'],
  ['elink("https://x.org", "X")', '[X](https://x.org)'],
  ['display([[A|shown]])', 'shown'],
  ['meta([[A#B]]).subpath', 'B'],
  ['currencyformat(5, "EUR")', '€5.00'],
  ['nope(1)', "! Unrecognized function name 'nope'"],
  ['constructor', 'null'],
  ['toString("x")', "! Unrecognized function name 'toString'"],
  ['"x" * 1000000', '! The text is too long'],
  [
    'regextest("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
    "! The pattern '^(a+)+$' could take for ever",
  ],
  ['split("aaaa!", "(a*)*b")', "! The pattern '(a*)*b' could take for ever"],
])('%s', (source, result) => {
  expect(run(source)).toBe(result);
});

test.each([
  ['5', 'number', '5'],
  ['true', 'boolean', 'true'],
  ['TRUE', 'string', 'TRUE'],
  ['null', 'string', 'null'],
  ['', 'null', '\\-'],
  ['2024-02-31', 'date', 'March 02, 2024'],
  ['1h 30m', 'duration', '1 hour, 30 minutes'],
  ['[[A]], [[B|b]]', 'array', '[[A|A]], [[B|b]]'],
  ['1, 2,', 'array', '1, 2'],
  ['"quoted"', 'string', 'quoted'],
  ['#tag', 'string', '#tag'],
  ['5 ^b', 'string', '5 ^b'],
  ['plain words', 'string', 'plain words'],
])('should take the value %j of an inline field for a %s', (text, type, shownText) => {
  const value = parseFieldValue(text);
  expect([typeOf(value), textOf(value)]).toEqual([type, shownText]);
});

test.each([
  ['3m', 'duration'],
  ['18 years', 'duration'],
  ['2024-01-01', 'date'],
  ['[[A]]', 'link'],
  ['[[A]], [[B]]', 'string'],
  ['1, 2', 'string'],
  ['null', 'string'],
  ['true', 'string'],
])('should take the text %j of a property for a %s', (text, type) => {
  expect(typeOf(parseProperty(text))).toBe(type);
});

test.each<[string, [string, string][]]>([
  ['key:: value', [['key', 'value']]],
  [
    'a [k:: v] b (l:: w)',
    [
      ['k', 'v'],
      ['l', 'w'],
    ],
  ],
  ['[a:: 1](b:: 2)', [['a', '1']]],
  [
    '[a:: 1] (b:: 2)',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['[k:: [[A]] and [b](c)]', [['k', '[[A]] and [b](c)']]],
  ['std::vector', [['std', 'vector']]],
  ['10::30', [['10', '30']]],
  ['[[A::B]]', [['A', 'B']]],
  ['Hello, text key:: v', []],
  ['key (x):: v', []],
  ['**Key**:: v', [['Key', 'v']]],
  ['__Key__:: v', [['__Key__', 'v']]],
  ['==k==:: v', []],
  ['a.b:: v', []],
  ['📚:: v', [['', 'v']]],
  ['[📚:: v]', [['📚', 'v']]],
  ['`[a:: b]`', [['a', 'b']]],
  ['> key:: v', [['key', 'v']]],
  ['> [!note] key:: v', []],
])('should find the fields of %j', (line, fields) => {
  expect(fieldsOf(line)).toEqual(fields);
});

test.each([
  ['Some Key', 'some-key'],
  ['**a**', 'a'],
  ['Größe (m)', 'größe-m'],
  ['📚', '📚'],
])('should give the key %j its second name', (key, name) => {
  expect(canonicalKey(key)).toBe(name);
});

test('should take no field of a comment, though the plugin does: a comment is not published', () => {
  const source = 'a:: 1\n\n%% b:: 2 %%\n\n- [ ] task [c:: 3]\n- d:: 4\n\n```\ne:: 5\n```\n';
  const {fields, items} = readNoteData(createParser()(source), source);
  expect(fields).toEqual([
    ['a', '1'],
    ['e', '5'],
  ]);
  expect(items.map(({text, status}) => [text, status])).toEqual([
    ['task [c:: 3]', ' '],
    ['d:: 4', undefined],
  ]);
});
