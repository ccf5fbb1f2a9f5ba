/** The options of all plugins: what the Guide says of them holds, and a wrong one is explained. */
import {readFileSync} from 'node:fs';
import {runInNewContext} from 'node:vm';
import {normalizePluginOptions} from '@docusaurus/utils-validation';
import * as exam from '../../plugins/docusaurus-plugin-exam-tips/src/options.js';
import * as vault from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import {validateOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/plugin-options.js';
import {obsidianVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/vault.js';
import * as search from '../../plugins/docusaurus-theme-search-pagefind/src/options.js';

const GUIDE = readFileSync('docs/Guide/Configuration.md', 'utf8');
/** What is a number of names is in the Guide as one option. */
const OPEN = ['callouts', 'severities'];
/** Made for each site, or of the vault: the Guide says it in words. */
const WORDS = ['siteDir', 'syntax.tipPattern', 'syntax.tipCallouts', 'syntax.tldr', 'syntax.strictLineBreaks'];

type Validate = (options: object) => object;
const run = {validate: normalizePluginOptions as never};
const plugins: [string, {describe(): object}, Validate][] = [
  ['The vault', vault.optionsSchema, vault.resolveOptions],
  ['Exam tips', exam.optionsSchema, (options) => exam.validateOptions({...run, options})],
  ['Search options', search.optionsSchema, (options) => search.validateOptions({...run, options})],
];

/** The rows of the table of a section: the option, its default, an example. */
function rowsOf(title: string): string[][] {
  const section = GUIDE.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}

/** The names of all options, those in options too. */
function namesOf(described: {keys?: Record<string, object>}, before = ''): string[] {
  return Object.entries(described.keys ?? {}).flatMap(([key, inner]) =>
    'keys' in inner && !OPEN.includes(key) ? namesOf(inner, `${before}${key}.`) : [`${before}${key}`],
  );
}

const code = (cell = '') => cell.slice(1, -1);
const evaluated = (cell: string | undefined) =>
  structuredClone(runInNewContext(`(${code(cell)})`, {remarkEmoji: 'plugin', rehypeFigure: 'plugin'}));
const at = (value: unknown, name: string) =>
  name.split('.').reduce((inner, key) => (inner as Record<string, unknown>)?.[key], value);
const under = (name: string, value: unknown) =>
  name.split('.').reduceRight((inner, key) => ({[key]: inner}), value as object);

describe.each(plugins)('the options under "%s"', (title, schema, validate) => {
  const rows = rowsOf(title);

  it('should all be in the Guide, and no others', () => {
    expect(rows.map(([name]) => code(name)).sort()).toEqual(namesOf(schema.describe()).sort());
  });

  it('should have the defaults that the Guide says', () => {
    const defaults = validate({});
    for (const [name, , value] of rows) {
      if (WORDS.includes(code(name))) continue;
      if (value === 'none') expect(at(defaults, code(name))).toBeUndefined();
      else expect([name, at(defaults, code(name))]).toEqual([name, evaluated(value)]);
    }
  });

  it('should take the examples of the Guide, which are no defaults', () => {
    for (const [name, , value, example = ''] of rows) {
      expect(example).not.toBe(value);
      const given = example.includes('=>') ? () => '' : evaluated(example);
      if (code(name) === 'tipLedger') continue;
      expect(() => validate(under(code(name), given))).not.toThrow();
    }
  });
});

describe('a wrong option', () => {
  it.each([
    [0, {publish: 'all'}, '"publish" must be one of [opt-out, opt-in], but it is "all".'],
    [0, {maxReported: -1}, '"maxReported" must be greater than or equal to 0, but it is -1.'],
    [0, {syntax: {tldr: 1}}, '"syntax.tldr" must be a boolean, but it is 1.'],
    [0, {syntax: {tip: 1}}, '"syntax.tip" is not allowed. Allowed are: tipPattern, tipCallouts, tldr,'],
    [0, {editUrl: 'https://x'}, '"editUrl" must be of type function, but it is "https://x".'],
    [1, {sheet: {paper: 'a5'}}, '"sheet.paper" must be one of [a4, letter], but it is "a5".'],
    [0, 'docs' as unknown as object, '"options" must be of type object, but it is "docs".'],
    [1, [], '"options" must be of type object, but it is [].'],
    [1, {sheets: {}}, '"sheets" is not allowed. Allowed are: routeBasePath, maxTipsPerPage, sheet, anki, pdf.'],
    [2, {weights: {tip: 11}}, '"weights.tip" must be less than or equal to 10, but it is 11.'],
  ])('should say whose it is, which, what was given and what is allowed: %#', (plugin, options, message) => {
    const validate = plugins[plugin]?.[2] as Validate;
    const names = [
      'docusaurus-plugin-obsidian-vault',
      'docusaurus-plugin-exam-tips',
      'docusaurus-theme-search-pagefind',
    ];
    expect(() => validate(options)).toThrow(`${names[plugin]}: ${message}`);
  });

  it('should be said with all others of the vault', () => {
    expect(() => vault.resolveOptions({graph: 1, previews: 2} as never)).toThrow(/"previews" .*\n.*"graph" /);
  });

  it('should be a folder that is not there', () => {
    expect(() => obsidianVault({path: 'no-such-vault'})).toThrow(
      /"path" is "no-such-vault", .*there is no such folder/,
    );
    expect(() => obsidianVault({path: 'README.md'})).toThrow('that is a file, not a folder');
  });

  it('should be a vault that obsidianVault() has not made', () => {
    const validate = (options: unknown) => validateOptions({...run, options: options as never});
    expect(() => validate(undefined)).toThrow('plugins: [vault.plugin]');
    expect(() => validate({vault: 'docs'})).toThrow('plugins: [vault.plugin]');
    const made = obsidianVault({path: 'docs'});
    expect(validate(made.plugin[1]).vault).toBe(made);
  });

  it('should be one that the docs plugin does not know', () => {
    const [plugin, options] = obsidianVault({path: 'docs'}).docs({sidebarpath: 'x'});
    const validate = plugin.validateOptions as (given: object) => object;
    expect(() => validate({...run, options})).toThrow('vault.docs({…}): "sidebarpath" is not allowed.');
  });
});
