/** The check command on a vault with one of each problem. */
import {readFileSync} from 'node:fs';
import {checkFormat, checkReport} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/check.js';
import {withSeverities} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/check-severities.js';
import {checkVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/check-vault.js';
import {noteProblems} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/note-problems.js';
import {resolveOptions, type VaultOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import {type Diagnostic, rules} from '../../plugins/remark-obsidian-vault/src/index.js';
import {readTemporaryVault, removeVaults} from './temporary-vault.js';

const DEEP = Object.fromEntries(
  ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name, n, all) => [
    `Deep/Deep ${name}.md`,
    `![[Deep ${all[n + 1] ?? 'A B'}]]\n`,
  ]),
);

const VAULT: Record<string, string> = {
  'Home.md': [
    '[[Links]] [[Loop A]] [[Text]] [[Bad YAML]] [[Odd property]] [[Deep A]] [[Deep B]] [[Deep C]] [[Empty]]',
    '[[One/Same]] [[Two/Same]] [[First]] [[Second]] [[Loop B]] [[Binary]] [[Board.canvas]] [[Comment]] [[Log]] [[Saved]]',
    '',
  ].join('\n'),
  'Links.md': '# Part\n\nA block. ^here\n\n[[Hone]] ![[pic.jpg]] [[Same]]\n[[Text#Tpi]] and [[#^her]]\n',
  'Loop A.md': '![[Loop B]]\n',
  'Loop B.md': 'Twice.\n\n![[Loop A]]\n',
  'Text.md': '## Tip\n\nAn ==open end.\n\n==Exam: queues are pulled!== and $\\frac{1$.\n\n![[shown.png]]\n',
  'Comment.md': 'Seen.\n\n%% never closed\n\nHidden.\n',
  'Log.md': `Long.\n\n${'*a*\n'.repeat(40_000)}`,
  'Bad YAML.md': '---\ntitle: [\n---\nBody.\n',
  'Odd property.md': '---\ntags:\n  deep: map\ntitle: A\ntitle: Odd\n---\nBody.\n',
  'One/Same.md': 'One.\n',
  'Two/Same.md': '==Exam: **Queues** are pulled==\n',
  'First.md': '---\npermalink: /same\naliases: Links\n---\nFirst.\n',
  'Second.md': '---\npermalink: /same\n---\nSecond.\n',
  'Empty.md': '',
  'Binary.md': '\u0000\u0001PNG\u0000\u0000\u0002',
  'Alone.md': 'Nothing leads here.\n',
  'shown.png': 'a picture',
  'unused.png': 'another picture',
  'saved.html': '<p>A page.</p>',
  'Saved.md': '[[saved.html]]\n',
  'Board.canvas': '{"nodes": [',
  '.obsidian/app.json': '{broken',
  '.obsidian/appearance.json': '{"enabledCssSnippets": ["looks"]}',
  '.obsidian/snippets/looks.css': '@import "other.css";\n',
  ...DEEP,
};

async function problemsOf(files: Record<string, string>, options: VaultOptions = {}): Promise<Diagnostic[]> {
  const {vault, published, links} = await readTemporaryVault(files, options);
  return withSeverities(
    [...noteProblems(vault), ...checkVault(vault, published, links)],
    resolveOptions(options).severities,
  );
}

afterAll(removeVaults);

describe('the check command', () => {
  let problems: Diagnostic[];
  beforeAll(async () => {
    problems = await problemsOf(VAULT);
  });

  it('should print one line for each problem, in the order of the files', () => {
    const {output, failed} = checkReport(problems, 'text');
    expect(output).toBe(readFileSync(new URL('check.txt', import.meta.url), 'utf8'));
    expect(failed).toBe(true);
  });

  /** Reported where a query, a drawing or a diagram is drawn, or a picture copied: test/bases, query, plugins, diagrams, attachments. */
  const OF_QUERIES =
    /^(?:malformed-base|missing-view|base-formula|unanswered-query|drawing-without-picture|bad-diagram|unreadable-attachment|unreadable-svg|large-attachment)$/;

  it('should find one of each rule there is', () => {
    const expected = Object.keys(rules).filter((rule) => !OF_QUERIES.test(rule));
    expect([...new Set(problems.map(({rule}) => rule))].sort()).toEqual(expected.sort());
  });

  it('should name what to do in each sentence, on one line', () => {
    for (const {message} of problems) expect(message).toMatch(/^[A-Z`].*[^.\s]$/);
  });

  it('should print JSON that holds the same problems', () => {
    expect(JSON.parse(checkReport(problems, 'json').output)).toEqual({version: 1, problems});
  });

  it('should print annotations whose parts cannot run into each other', () => {
    const odd: Diagnostic = {
      path: 'a,b:100%.md',
      line: 2,
      column: 3,
      rule: 'bad-math',
      severity: 'info',
      message: '5%\nx',
    };
    expect(checkReport([odd], 'github')).toEqual({
      output: '::notice file=a%2Cb%3A100%25.md,line=2,col=3,title=bad-math::5%25%0Ax\n',
      failed: false,
    });
  });

  it('should refuse a format that it does not have, and name those it has', () => {
    expect(() => checkFormat('xml')).toThrow('`--format xml` is not known; write one of text, json, github');
  });
});

describe('the severities option', () => {
  it('should raise, lower and silence rules', async () => {
    const files = {'Home.md': '[[Nowhere]]\n', 'Alone.md': 'x\n', 'unused.png': ''};
    const severities = {'unresolved-link': 'warn', 'orphan-note': 'error', 'unused-attachment': 'ignore'} as const;
    const found = await problemsOf(files, {severities});
    expect(found.map(({rule, severity}) => [rule, severity])).toEqual([
      ['orphan-note', 'error'],
      ['unresolved-link', 'warning'],
    ]);
  });

  it('should name the rule that it does not know', () => {
    expect(() => resolveOptions({severities: {'dead-link': 'warn'}})).toThrow('"severities.dead-link" is not allowed');
  });
});
