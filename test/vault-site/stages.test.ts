/** The folders of the vault plugin are stages: imports go one way. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const SOURCE = path.resolve('plugins/docusaurus-plugin-obsidian-vault/src');
const STAGES = ['read', 'publish', 'relations', 'render', 'pages', 'policy', 'check', 'offline', 'theme'];
/** Known to all: plain data about what a site wants. */
const SHARED = ['options.js', 'callout-types.js', 'docusaurus-commonjs.js', 'option-errors.js', 'progress.js'];

/** What stands before the first `/`; of a file beside the folders, the file. */
const stageOf = (file: string) => file.split('/')[0] as string;

const files = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'})
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && STAGES.includes(stageOf(file)));

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(SOURCE, file), 'utf8');
  return [...source.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(file), target),
  );
}

it('should look at every stage', () => {
  expect([...new Set(files.map(stageOf))].sort()).toEqual([...STAGES].sort());
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
});

it('should import from the same stage or one before it', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        if (SHARED.includes(target)) return false;
        const stage = STAGES.indexOf(stageOf(target));
        return stage < 0 || stage > STAGES.indexOf(stageOf(file));
      })
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

it('should know React in the theme alone', () => {
  const others = files.filter((file) => stageOf(file) !== 'theme');
  const react = others.filter((file) => /from '(?:react|@theme)/.test(readFileSync(path.join(SOURCE, file), 'utf8')));
  expect(react).toEqual([]);
});
