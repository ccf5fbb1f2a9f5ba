import {compileFormula} from '../../plugins/remark-obsidian-vault/src/bases/compile.js';
import {parseDate} from '../../plugins/remark-obsidian-vault/src/bases/dates.js';
import {attempt, FailedValue} from '../../plugins/remark-obsidian-vault/src/bases/failures.js';
import {textOf} from '../../plugins/remark-obsidian-vault/src/bases/text.js';
import {
  type DateValue,
  FileValue,
  FormulaError,
  type Value,
} from '../../plugins/remark-obsidian-vault/src/bases/values.js';
import type {World} from '../../plugins/remark-obsidian-vault/src/bases/world.js';
import {lookup} from './vault.js';

const file = (path: string) => new FileValue(lookup.get(path) ?? {path, properties: {}});
const world: World = {
  lookup,
  now: parseDate('2024-06-15T12:00:00') as DateValue,
  self: new FileValue(file('People/Frank Herbert.md').note, true),
  types: new Map(),
};

/** What a formula gives for the note "Dune", as text; lists in brackets, errors with a mark. */
function run(source: string, path = 'Books/Dune.md'): string {
  const result = attempt(() =>
    compileFormula(source, world)({file: file(path), locals: new Map(), formula: () => null}),
  );
  return result instanceof FailedValue ? `! ${result.message}` : shown(result);
}

function shown(value: Value): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? `[${value.map(shown).join('|')}]` : textOf(value);
}

const CASES: Record<string, [formula: string, result: string][]> = {
  literals: [
    ['"a" + \'b\'', 'ab'],
    ['[1, "x", true]', '[1|x|true]'],
    ['{"a": 1, b: 2}.b', '2'],
    ['1 + 2 * 3 - 4 / 2 % 3', '5'],
    ['(1 + 2) * 3', '9'],
    ['-price', '-12.5'],
    ['!read', 'false'],
    ['price > 10 && pages > 700 || read', 'true'],
    ['price > 20 ? "dear" : "cheap"', 'cheap'],
  ],
  'properties of the note': [
    ['price', '12.5'],
    ['note.price + note["price"]', '25'],
    ['Price', '12.5'],
    ['missing', 'null'],
    ['missing.deeper.still', 'null'],
    ['missing + 1', 'null'],
    ['"a" + missing', 'a'],
    ['tags', '[book|book/scifi]'],
    ['tags.contains("book")', 'true'],
    ['tags[1]', 'book/scifi'],
    ['tags.length', '2'],
  ],
  'strings as JavaScript reads them': [
    ['"caf\\u00e9 \\x41\\u{1F600}"', 'café A😀'],
    ["\"a\\\\u0041\" + 'it\\'s'", "a\\u0041it's"],
    ['"a\\tb\\q\\u{110000}"', 'a\tbqu{110000}'],
    ['"a\\u00"', 'au00'],
    ['{"\\u0061": 1}.keys()', '[a]'],
  ],
  'properties of the file': [
    ['file.name', 'Dune.md'],
    ['file.basename', 'Dune'],
    ['file.path', 'Books/Dune.md'],
    ['file.folder', 'Books'],
    ['file.ext', 'md'],
    ['file.size', '120'],
    ['file.ctime', '2024-01-01 09:00'],
    ['file.mtime.year', '2024'],
    ['file.tags', '[#book|#book/scifi]'],
    ['file.tags.contains("book/scifi")', 'true'],
    ['file.links', '[Frank Herbert|dune.png|Emma]'],
    ['file.backlinks', '[Books/Emma.md|People/Frank Herbert.md]'],
    ['file.properties.price', '12.5'],
    ['file.file == file', 'true'],
    ['file.embeds.length', '0'],
    ['file.hasTag("nothing", "#BOOK")', 'true'],
    ['file.hasTag("boo")', 'false'],
    ['file.hasLink("Emma")', 'true'],
    ['file.hasLink(this)', 'true'],
    ['file.hasLink("Jane Austen")', 'false'],
    ['file.hasProperty("price")', 'true'],
    ['file.hasProperty("prize")', 'false'],
    ['file.inFolder("Books")', 'true'],
    ['file.inFolder("Book")', 'false'],
    ['file.asLink("x")', 'x'],
  ],
  'this, links and files': [
    ['this.file.name', 'Frank Herbert.md'],
    ['this.born', '1920-10-08'],
    ['author == this', 'true'],
    ['author == this.file', 'true'],
    ['author == link("Frank Herbert")', 'true'],
    ['author == link("Jane Austen")', 'false'],
    ['author != this', 'false'],
    ['list(author).contains(this)', 'true'],
    ['author.asFile().born.year', '1920'],
    ['author.linksTo(file)', 'true'],
    ['link("[[Emma|E]]")', 'E'],
    ['link("https://example.org", "out")', 'out'],
    ['file("Emma").properties.pages', '474'],
    ['file(link("Emma")).name', 'Emma.md'],
    ['link("No such") == link("No such")', 'true'],
    ['link("No such").asFile()', 'null'],
    ['image("dune.png")', 'dune.png'],
    ['icon("star")', 'star'],
    ['html("<b>x</b>")', '<b>x</b>'],
    ['escapeHTML("<a href=\\"x\\">&</a>")', '&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;'],
  ],
  'any value': [
    ['1.isTruthy()', 'true'],
    ['"".isTruthy()', 'false'],
    ['[].isTruthy()', 'false'],
    ['"example".isType("string") && true.isType("boolean")', 'true'],
    ['bought.isType("date") && author.isType("link") && tags.isType("list")', 'true'],
    ['123.toString() + 4', '1234'],
    ['missing.isEmpty()', 'true'],
    ['price.isEmpty()', 'false'],
    ['{}.isEmpty()', 'true'],
    ['missing.contains("a")', 'false'],
    ['if(missing, 1)', 'null'],
    ['if(price, price.toFixed(2) + " dollars")', '12.50 dollars'],
    ['if(missing, missing.toFixed(2), "none")', 'none'],
    ['max(1, 5, 3) - min(4, 2)', '3'],
    ['number("3.4") + number(true)', '4.4'],
    ['number(date("1970-01-02"))', '86400000'],
    ['list("value").length + list([1, 2]).length', '3'],
  ],
  dates: [
    ['bought', '2024-03-05'],
    ['bought + "1M" + "4h" + "3m"', '2024-04-05 04:03'],
    ['date("2024-01-31") + "1M"', '2024-02-29'],
    ['date("2024-12-01") + "1 year" - "2 weeks"', '2025-11-17'],
    ['(now() + "1d") - now()', '86400000'],
    ['now() + duration("1d") * 2', '2024-06-17 12:00'],
    ['today()', '2024-06-15'],
    ['bought < now()', 'true'],
    ['bought > "2024-03-04"', 'true'],
    ['bought == date("2024-03-05")', 'true'],
    ['missing < today()', 'false'],
    ['[bought.year, bought.month, bought.day]', '[2024|3|5]'],
    ['[now().hour, now().minute, now().second, now().millisecond]', '[12|0|0|0]'],
    ['now().date().format("YYYY-MM-DD HH:mm:ss")', '2024-06-15 00:00:00'],
    ['bought.format("dddd, MMMM Do YYYY [q]Q")', 'Tuesday, March 5th 2024 q1'],
    ['now().time()', '12:00:00'],
    ['bought.relative()', '3 months ago'],
    ['bought.isEmpty()', 'false'],
    ['duration("1h30m") + "30m"', '2 hours'],
    ['date("2024-02-31")', '! Cannot read the date 2024-02-31'],
  ],
  texts: [
    ['"hello".length', '5'],
    ['"hello".contains("ell")', 'true'],
    ['"hello".containsAll("h", "e")', 'true'],
    ['"hello".containsAny("x", "y", "e")', 'true'],
    ['"hello".endsWith("lo") && "hello".startsWith("he")', 'true'],
    ['"HeLLo".lower()', 'hello'],
    ['"hello world".title()', 'Hello World'],
    ['"  hi  ".trim()', 'hi'],
    ['"a:b:c:d".replace(/:/, "-")', 'a-b:c:d'],
    ['"a:b:c:d".replace(/:/g, "-")', 'a-b-c-d'],
    ['"a.b.c".replace(".", "$&")', 'a$&b$&c'],
    ['"John Smith".replace(/(\\w+) (\\w+)/, "$2, $1")', 'Smith, John'],
    ['"123".repeat(2)', '123123'],
    ['"hello".reverse()', 'olleh'],
    ['"hello".slice(1, 4)', 'ell'],
    ['"a,b,c,d".split(",", 3)', '[a|b|c]'],
    ['"a1b2c".split(/\\d/)', '[a|b|c]'],
    ['/abc/.matches("abcde")', 'true'],
  ],
  numbers: [
    ['(-5).abs()', '5'],
    ['(2.1).ceil() + (2.9).floor()', '5'],
    ['(2.5).round()', '3'],
    ['(2.3333).round(2)', '2.33'],
    ['1.005.round(2)', '1.01'],
    ['(3.14159).toFixed(2)', '3.14'],
    ['1 / 0', 'Infinity'],
  ],
  'lists and objects': [
    ['[1,2,3].contains(2)', 'true'],
    ['[1,2,3].containsAll(2,3)', 'true'],
    ['[1,2,3].containsAny(3,4)', 'true'],
    ['[1,2,3,4].filter(value > 2)', '[3|4]'],
    ['[1,2,3,4].map(value + index)', '[1|3|5|7]'],
    ['[1,2,3].reduce(acc + value, 0)', '6'],
    ['[1, 3, 2, "x"].filter(value.isType("number")).reduce(if(acc == null || value > acc, value, acc), null)', '3'],
    ['[1,[2,[3]]].flat()', '[1|2|3]'],
    ['[1,2,3].join(",")', '1,2,3'],
    ['[1,2,3].reverse()', '[3|2|1]'],
    ['[1,2,3,4].slice(1,3)', '[2|3]'],
    ['[10, 9, 1].sort()', '[1|9|10]'],
    ['["c", "a", "B"].sort()', '[a|B|c]'],
    ['[1,2,2,3].unique()', '[1|2|3]'],
    ['[1,2,3,6].mean()', '3'],
    ['{"a": 1, "b": 2}.keys()', '[a|b]'],
    ['{"a": 1, "b": 2}.values()', '[1|2]'],
    ['[[1, 2], [3]].map(value.map(value * 2))', '[[2|4]|[6]]'],
  ],
  errors: [
    ['upper("x")', '! There is no function upper()'],
    ['"x".upper()', '! There is no function upper() of string'],
    ['missing.toFixed(2)', '! There is no function toFixed() of null'],
    ['[1] - 2', '! Cannot use - on list and number'],
    ['number("x")', '! x is no number'],
    ['1; 2', '! This is no formula: one expression is expected'],
    ['constructor.constructor("x")()', '! Only functions can be called'],
    ['file.constructor', 'null'],
    ['"a".constructor', 'null'],
    ['"x".repeat(1000000)', '! The text is too long'],
    ['/^(a+)+$/.matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")', '! The pattern could take for ever'],
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  describe(kind, () => {
    test.each(cases)('%s', (formula, result) => {
      expect(run(formula)).toBe(result);
    });
  });
}

test('should say where a formula cannot be read', () => {
  expect(run('price +')).toMatch(/^! Expected expression after \+/);
  expect(() => compileFormula('(', world)).toThrow(FormulaError);
});

test('should give the same random number in every build, and another for another note', () => {
  expect(run('random()')).toBe(run('random()'));
  expect(run('random()')).not.toBe(run('random()', 'Books/Emma.md'));
});

test('should not be led round in circles by what nests deep', () => {
  expect(run(`${'('.repeat(5000)}1${')'.repeat(5000)}`)).toMatch(/^! /);
  expect(run(`${'!'.repeat(300)}1`)).toBe('! The formula nests too deep');
});
