/** A site of more exam tips than its index shows at once, built for the tests of the cheat sheet. */
import {spawn} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const TMP = path.resolve('test/.tmp');
const NOTES = 32;
const TIPS_PER_NOTE = 10;

/** The project's own site, which prints its sheets. */
const CONFIG = `import config from '../../docusaurus.config';
const NAME = 'docusaurus-plugin-exam-tips';
export default {...config, plugins: config.plugins?.map((plugin) => (plugin === NAME ? [NAME, {pdf: true}] : plugin))};
`;

/** How many tips the site has, and how many of them stand in notes with the tag `counted`, and in one note. */
export const COUNTS = {all: NOTES * TIPS_PER_NOTE + 3, counted: 300, ofNote: TIPS_PER_NOTE};

/**
 * Builds the site.
 *
 * @returns Its folder.
 */
export async function buildManyTips(): Promise<string> {
  const vault = path.join(TMP, 'vaults/many-tips');
  rmSync(vault, {recursive: true, force: true});
  mkdirSync(vault, {recursive: true});
  for (let number = 1; number <= NOTES; number += 1) writeFileSync(path.join(vault, `Note ${number}.md`), note(number));
  writeFileSync(path.join(vault, 'Wide.md'), WIDE);
  const folder = path.join(TMP, 'sites/many-tips');
  const config = path.join(TMP, 'many-tips.config.ts');
  writeFileSync(config, CONFIG);
  await docusaurus(['build', '--config', config, '--out-dir', folder], {VAULT: vault});
  return folder;
}

/**
 * Runs a command of Docusaurus, as a user would.
 *
 * @param args - The command and its options.
 * @param env - Beside the environment.
 * @returns What it printed.
 * @throws Error where it fails, with what it printed.
 */
export function docusaurus(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const {NODE_OPTIONS: _, JEST_WORKER_ID: __, ...own} = process.env;
  const child = spawn(process.execPath, ['node_modules/@docusaurus/core/bin/docusaurus.mjs', ...args], {
    env: {
      ...own,
      NODE_ENV: 'production',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: 'test/.tmp/generated/many-tips',
      DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
}

const quoted = (text: string) => text.replace(/^/gm, '> ');
const SUM = `$$\n${Array.from({length: 40}, (_, at) => `\\frac{a_{${at}}}{b_{${at}}}`).join(' + ')} = 42\n$$`;
const MATRIX = `$$\n\\begin{pmatrix} ${Array.from({length: 24}, (_, at) => `x_{${at}} + y`).join(' & ')} \\end{pmatrix}\n$$`;
const row = (cell: (at: number) => string) => `| ${Array.from({length: 12}, (_, at) => cell(at)).join(' | ')} |\n`;
const TABLE = `${row((at) => `Service ${at}`)}${row(() => '---')}${row((at) => `value${at}`)}`.trimEnd();
const CODE = `\`\`\`js\nconst text = '${'x'.repeat(300)}';\n\`\`\``;

/** A note of everything that is wider than paper. */
const WIDE = `A first line.

${SUM}

${MATRIX}

${TABLE}

${CODE}

The last line.

> [!exam]
> tip 33.0 word0
>
${quoted(SUM)}
>
${quoted(MATRIX)}
>
${quoted(CODE)}

> [!exam]
> tip 33.1 word0
>
${quoted(TABLE)}
>
> > [!faq]- Folded
> > answer of the fold

> [!exam]
> tip 33.2 word0
>
> \`\`\`mermaid
> flowchart LR
>   A --> B
> \`\`\`
`;

/** Tips of one to four lines, some with code, under two headings. */
function note(number: number): string {
  const tips = Array.from({length: TIPS_PER_NOTE}, (_, index) => {
    const length = 4 + ((number * 7 + index * 5) % 22);
    const words = Array.from({length}, (__, word) => (word % 9 === 4 ? `\`code-${word}\`` : `word${word}`)).join(' ');
    return `==Exam: tip ${number}.${index} ${words}==\n`;
  });
  const half = TIPS_PER_NOTE / 2;
  const tags = number <= COUNTS.counted / TIPS_PER_NOTE ? '---\ntags: [counted]\n---\n' : '';
  return `${tags}## First\n\n${tips.slice(0, half).join('\n')}\n## Second\n\n${tips.slice(half).join('\n')}`;
}
