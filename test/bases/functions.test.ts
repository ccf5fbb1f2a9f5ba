/**
 * Everything that Obsidian's help lists for formulas, held as a list: its pages "Functions" and "Bases syntax" (properties of
 * files, operators, units), read on 28 November 2026 at commit 0935114 of obsidianmd/obsidian-help; and two that the app has
 * beside them, `random()` and `mean()`.
 */
import {compileFormula} from '../../plugins/remark-obsidian-vault/src/bases/compile.js';
import {parseDate} from '../../plugins/remark-obsidian-vault/src/bases/dates.js';
import {attempt, FailedValue} from '../../plugins/remark-obsidian-vault/src/bases/failures.js';
import {textOf} from '../../plugins/remark-obsidian-vault/src/bases/text.js';
import {type DateValue, FileValue, typeName} from '../../plugins/remark-obsidian-vault/src/bases/values.js';
import {lookup} from './vault.js';

const dune = new FileValue(lookup.get('Books/Dune.md') ?? {path: '', properties: {}});
const world = {
  lookup,
  now: parseDate('2024-06-15T12:00:00') as DateValue,
  self: new FileValue((lookup.get('People/Frank Herbert.md') as FileValue['note']) ?? {path: '', properties: {}}, true),
  types: new Map<string, string>(),
};

/** Kind → name as the help has it → a formula with it, its result as text, and the type of that. */
const LISTED: Readonly<Record<string, Readonly<Record<string, [formula: string, text: string, type: string]>>>> = {
  Global: {
    'escapeHTML()': ['escapeHTML("<b>")', '&lt;b&gt;', 'string'],
    'date()': ['date("2025-01-01 12:00:00")', '2025-01-01 12:00', 'date'],
    'duration()': ['duration("5h") * 2', '10 hours', 'duration'],
    'file()': ['file("Emma").basename', 'Emma', 'string'],
    'html()': ['html("<b>x</b>")', '<b>x</b>', 'html'],
    'if()': ['if(read, "yes", "no")', 'yes', 'string'],
    'image()': ['image("dune.png")', 'dune.png', 'image'],
    'icon()': ['icon("arrow-right")', 'arrow-right', 'icon'],
    'link()': ['link("Emma", "E")', 'E', 'link'],
    'list()': ['list("value")', 'value', 'list'],
    'max()': ['max(1, 3, 2)', '3', 'number'],
    'min()': ['min(1, 3, 2)', '1', 'number'],
    'now()': ['now()', '2024-06-15 12:00', 'date'],
    'number()': ['number("3.4")', '3.4', 'number'],
    'today()': ['today()', '2024-06-15', 'date'],
    'random()': ['random() < 1', 'true', 'boolean'],
  },
  Any: {
    'isTruthy()': ['1.isTruthy()', 'true', 'boolean'],
    'isType()': ['"example".isType("string")', 'true', 'boolean'],
    'toString()': ['123.toString()', '123', 'string'],
    'isEmpty()': ['missing.isEmpty()', 'true', 'boolean'],
  },
  Date: {
    year: ['bought.year', '2024', 'number'],
    month: ['bought.month', '3', 'number'],
    day: ['bought.day', '5', 'number'],
    hour: ['now().hour', '12', 'number'],
    minute: ['now().minute', '0', 'number'],
    second: ['now().second', '0', 'number'],
    millisecond: ['now().millisecond', '0', 'number'],
    'date()': ['now().date()', '2024-06-15', 'date'],
    'format()': ['bought.format("YYYY-MM-DD")', '2024-03-05', 'string'],
    'time()': ['now().time()', '12:00:00', 'string'],
    'relative()': ['bought.relative()', '3 months ago', 'string'],
    'isEmpty()': ['bought.isEmpty()', 'false', 'boolean'],
  },
  String: {
    length: ['"hello".length', '5', 'number'],
    'contains()': ['"hello".contains("ell")', 'true', 'boolean'],
    'containsAll()': ['"hello".containsAll("h", "e")', 'true', 'boolean'],
    'containsAny()': ['"hello".containsAny("x", "e")', 'true', 'boolean'],
    'endsWith()': ['"hello".endsWith("lo")', 'true', 'boolean'],
    'isEmpty()': ['"".isEmpty()', 'true', 'boolean'],
    'lower()': ['"ABC".lower()', 'abc', 'string'],
    'replace()': ['"a,b,c".replace(/,/g, "-")', 'a-b-c', 'string'],
    'repeat()': ['"123".repeat(2)', '123123', 'string'],
    'reverse()': ['"hello".reverse()', 'olleh', 'string'],
    'slice()': ['"hello".slice(1, 4)', 'ell', 'string'],
    'split()': ['"a,b,c,d".split(",", 3)', 'a, b, c', 'list'],
    'startsWith()': ['"hello".startsWith("he")', 'true', 'boolean'],
    'title()': ['"hello world".title()', 'Hello World', 'string'],
    'trim()': ['"  hi  ".trim()', 'hi', 'string'],
  },
  Number: {
    'abs()': ['(-5).abs()', '5', 'number'],
    'ceil()': ['(2.1).ceil()', '3', 'number'],
    'floor()': ['(2.9).floor()', '2', 'number'],
    'isEmpty()': ['5.isEmpty()', 'false', 'boolean'],
    'round()': ['(2.3333).round(2)', '2.33', 'number'],
    'toFixed()': ['(3.14159).toFixed(2)', '3.14', 'string'],
  },
  List: {
    length: ['[1,2,3].length', '3', 'number'],
    'contains()': ['[1,2,3].contains(2)', 'true', 'boolean'],
    'containsAll()': ['[1,2,3].containsAll(2,3)', 'true', 'boolean'],
    'containsAny()': ['[1,2,3].containsAny(3,4)', 'true', 'boolean'],
    'filter()': ['[1,2,3,4].filter(value > 2)', '3, 4', 'list'],
    'flat()': ['[1,[2,3]].flat().length', '3', 'number'],
    'isEmpty()': ['[].isEmpty()', 'true', 'boolean'],
    'join()': ['[1,2,3].join(",")', '1,2,3', 'string'],
    'map()': ['[1,2,3,4].map(value + 1)', '2, 3, 4, 5', 'list'],
    'reduce()': ['[1,2,3].reduce(acc + value, 0)', '6', 'number'],
    'reverse()': ['[1,2,3].reverse()', '3, 2, 1', 'list'],
    'slice()': ['[1,2,3,4].slice(1,3)', '2, 3', 'list'],
    'sort()': ['["c", "a", "b"].sort()', 'a, b, c', 'list'],
    'unique()': ['[1,2,2,3].unique()', '1, 2, 3', 'list'],
    'mean()': ['[1,2,3].mean()', '2', 'number'],
  },
  Link: {
    'asFile()': ['link("Emma").asFile()', 'Books/Emma.md', 'file'],
    'linksTo()': ['author.linksTo(file)', 'true', 'boolean'],
  },
  File: {
    backlinks: ['file.backlinks.length', '2', 'number'],
    basename: ['file.basename', 'Dune', 'string'],
    ctime: ['file.ctime', '2024-01-01 09:00', 'date'],
    embeds: ['file.embeds', '', 'list'],
    ext: ['file.ext', 'md', 'string'],
    file: ['file.file == file', 'true', 'boolean'],
    folder: ['file.folder', 'Books', 'string'],
    links: ['file.links.length', '3', 'number'],
    mtime: ['file.mtime.year', '2024', 'number'],
    name: ['file.name', 'Dune.md', 'string'],
    path: ['file.path', 'Books/Dune.md', 'string'],
    properties: ['file.properties.pages', '612', 'number'],
    size: ['file.size', '120', 'number'],
    tags: ['file.tags', '#book, #book/scifi', 'list'],
    'asLink()': ['file.asLink("x")', 'x', 'link'],
    'hasLink()': ['file.hasLink("Emma")', 'true', 'boolean'],
    'hasProperty()': ['file.hasProperty("price")', 'true', 'boolean'],
    'hasTag()': ['file.hasTag("nothing", "book")', 'true', 'boolean'],
    'inFolder()': ['file.inFolder("Books")', 'true', 'boolean'],
  },
  Object: {
    'isEmpty()': ['{}.isEmpty()', 'true', 'boolean'],
    'keys()': ['{"a": 1, "b": 2}.keys()', 'a, b', 'list'],
    'values()': ['{"a": 1, "b": 2}.values()', '1, 2', 'list'],
  },
  'Regular expression': {
    'matches()': ['/abc/.matches("abcde")', 'true', 'boolean'],
  },
  'What stands for itself': {
    this: ['this.file.basename', 'Frank Herbert', 'string'],
    note: ['note.price + note["price"]', '25', 'number'],
  },
  Operators: Object.fromEntries(
    (
      [
        ['+', '1 + 2', '3'],
        ['-', '3 - 2', '1'],
        ['*', '2 * 3', '6'],
        ['/', '6 / 3', '2'],
        ['%', '7 % 4', '3'],
        ['( )', '(1 + 2) * 3', '9'],
        ['==', '1 == 1', 'true'],
        ['!=', '1 != 1', 'false'],
        ['>', '2 > 1', 'true'],
        ['<', '2 < 1', 'false'],
        ['>=', '2 >= 2', 'true'],
        ['<=', '2 <= 1', 'false'],
        ['!', '!read', 'false'],
        ['&&', 'read && price > 10', 'true'],
        ['||', 'price > 100 || read', 'true'],
      ] as const
    ).map(([name, formula, text]) => [name, [formula, text, /^\d/.test(text) ? 'number' : 'boolean']]),
  ),
  Units: Object.fromEntries(
    (
      [
        ['y year years', '2025-01-31'],
        ['M month months', '2024-02-29'],
        ['d day days', '2024-02-01'],
        ['w week weeks', '2024-02-07'],
        ['h hour hours', '2024-01-31 01:00'],
        ['m minute minutes', '2024-01-31 00:01'],
        ['s second seconds', '2024-01-31 00:00:01'],
      ] as const
    ).flatMap(([units, text]) =>
      units.split(' ').map((unit) => [unit, [`date("2024-01-31") + "1${unit}"`, text, 'date']]),
    ),
  ),
};

describe.each(Object.entries(LISTED))('%s', (_, entries) => {
  test.each(Object.entries(entries))('%s', (_name, [formula, text, type]) => {
    const result = attempt(() => compileFormula(formula, world)({file: dune, locals: new Map(), formula: () => null}));
    expect(result instanceof FailedValue ? result.message : [textOf(result), typeName(result)]).toEqual([text, type]);
  });
});

test('should be all of the functions and fields that the help lists, about 75 and some more', () => {
  const {Operators: _, Units: __, 'What stands for itself': ___, ...functions} = LISTED;
  const counts = Object.fromEntries(
    Object.entries(functions).map(([kind, entries]) => [kind, Object.keys(entries).length]),
  );
  expect(counts).toEqual({
    Global: 16,
    Any: 4,
    Date: 12,
    String: 15,
    Number: 6,
    List: 15,
    Link: 2,
    File: 19,
    Object: 3,
    'Regular expression': 1,
  });
});
