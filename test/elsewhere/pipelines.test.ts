/** The remark plugin in pipelines of others: what its README tells people to write is what is run here. Takes the compiled package. */
import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const PACKAGE = path.resolve('plugins/remark-obsidian-vault');
const README = readFileSync(path.join(PACKAGE, 'README.md'), 'utf8');

/** The code of a section of the README. */
function codeOf(title: string): string[] {
  const section = README.split(`\n### ${title}\n`)[1]?.split(/\n##+ /)[0] ?? '';
  return [...section.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}

/** Where a file stands for a moment, to find what the package declares. */
function withFile<T>(name: string, text: string, act: (file: string) => T): T {
  const file = path.join(PACKAGE, name);
  writeFileSync(file, text);
  try {
    return act(file);
  } finally {
    rmSync(file);
  }
}

/** Runs a program where the package finds what it declares. */
function run(program: string): string {
  return withFile(`pipelines-${process.pid}.mjs`, program, (file) =>
    execFileSync(process.execPath, [file], {encoding: 'utf8', env: {...process.env, NODE_OPTIONS: ''}}),
  );
}

describe('plain unified', () => {
  it('should have raw HTML, made harmless, and formulas, as the README says', () => {
    const [program = ''] = codeOf('Formulas and raw HTML');
    const html = run(program);
    expect(html).toMatch(/^<p><kbd>Enter<\/kbd> makes <span class="katex">.* of <mark>x<\/mark>\.<\/p>\n$/);
    expect(html).not.toContain('steal');
  });

  it('should lose both where that is left out, and nothing else', () => {
    const [program = ''] = codeOf('Formulas and raw HTML');
    const without = program
      .replace(', {allowDangerousHtml: true}', '')
      .replace('  .use(rehypeRaw)\n', '')
      .replace('  .use(rehypeFormulas)\n', '');
    expect(run(without)).toMatch(/^<p>Enter makes <code class="language-math math-inline"[^>]*>x\^2<\/code> of <mark>/);
  });
});

describe('TypeScript', () => {
  it('should take the pipeline in a strict project that checks the declarations of packages too', () => {
    const program = `
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import remarkObsidianVault, {type Options} from './lib/index.js';
const options: Options = {strictLineBreaks: true};
export const processor = unified().use(remarkParse).use(remarkObsidianVault, options).use(remarkRehype);
`;
    const flags = '--noEmit --ignoreConfig --strict --exactOptionalPropertyTypes --skipLibCheck false --target es2022';
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    const check = (file: string) =>
      spawnSync(process.execPath, [tsc, ...flags.split(' '), '--module', 'node16', '--types', 'mdast', file], {
        encoding: 'utf8',
      }).stdout;
    expect(withFile(`pipelines-${process.pid}.mts`, program, check)).toBe('');
  });
});

describe("Astro's pipeline", () => {
  const note = [
    '---\ntags: [a]\n---',
    '# Queues "quoted"',
    '> [!tip]- Fold\n> <u onclick="steal()">raw</u> $x^2$',
    '| a | b |\n| - | - |\n| [[Queues#Cost\\|the cost]] | ==Exam: ends in `.fifo`== |',
    '```js\nconst a = 1;\n```',
    'A %%secret%% note ![[Other note.png|100]] #tag',
  ].join('\n\n');

  /** What `astro.config.mjs` has in `markdown` is what the processor takes. */
  const program = (config: string, prepare = '') => `
import {createMarkdownProcessor} from '@astrojs/markdown-remark';
${config.replace('export default', 'const config =')}
${prepare}
const {code} = await (await createMarkdownProcessor(config.markdown)).render(
  ${JSON.stringify(note)},
  // As Astro names a note: by an address of the disk.
  {fileURL: new URL('file:///home/me/site/src/pages/Messaging/SQS.md')},
);
process.stdout.write(code);
`;

  it('should show a note as the README says', () => {
    const html = run(program(codeOf('Astro')[0] ?? ''));
    expect(html).toContain('<details class="callout theme-admonition theme-admonition-tip"');
    expect(html).toContain('<u>raw</u>');
    expect(html).toContain('<span class="katex">');
    expect(html).toMatch(/<td><a href="Queues\.md#cost" class="internal-link"[^>]*>the cost<\/a><\/td>/);
    expect(html).toMatch(/<td><mark id="exam-tip-ends-in-fifo" class="exam-tip"/);
    expect(html).toContain('astro-code');
    expect(html).toContain('Queues "quoted"</h1>');
    expect(html).toContain('width="100"');
    expect(html).not.toMatch(/steal|secret/);
  });

  it('should give links the addresses of the site', () => {
    const [config = '', urls = ''] = codeOf('Astro');
    const [addresses = '', use = ''] = urls.split('// …\n');
    const html = run(
      program(config, `${addresses}\nObject.assign(config.markdown, {${use.trim().replace(/,$/, '')}});`),
    );
    expect(html).toContain('<a href="/notes/queues#cost"');
    expect(html).toContain('src="/files/Other%20note.png"');
  });
});
