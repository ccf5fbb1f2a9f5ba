import {execFileSync} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {NoteRecord} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/note-record';
import {launch} from '../browser/launch';
import {random} from '../random.mjs';
import '../site/retry';
import {type Server, serve} from './browser/serve';
import {BASE_URL, WEIGHTS, writeSite} from './browser/site';

const COMPILED = '../../plugins/docusaurus-theme-search-pagefind/lib/indexing/write-index.js';
const NOTES = 1000;
const WORDS = 900;

/** Notes of 6 kB whose words are as unevenly used as those of a language (Zipf): 20,000 of them. */
function generateNotes(): NoteRecord[] {
  const next = random(5);
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro sa te vi wo xa zu tion ing er ment'.split(' ');
  const pick = () => syllables[Math.floor(next() * syllables.length)] as string;
  const vocabulary = Array.from({length: 20_000}, (_, rank) => Array.from({length: 2 + (rank % 3)}, pick).join(''));
  vocabulary[300] = 'visibility';
  vocabulary[500] = 'timeout';
  vocabulary[700] = 'configuration';
  vocabulary[900] = 'balancer';
  const word = () => vocabulary[Math.floor(20_000 ** next()) - 1] as string;
  const text = (length: number) => Array.from({length}, word).join(' ');
  return Array.from({length: NOTES}, (_, at) => ({
    url: `${BASE_URL}note-${at}`,
    title: text(3),
    aliases: [],
    tags: [`tag-${at % 20}`],
    searchTag: 'docs-default-current',
    sections: Array.from({length: 6}, (_, n) => ({
      heading: {id: `h-${n}`, text: text(3), depth: 2},
      text: text(WORDS / 6),
      tips: [{id: `exam-${n}`, label: 'Exam', text: text(8)}],
    })),
  }));
}

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSite(folder, []);
  // In a process of its own, as in a build: Jest hides the environment that Pagefind takes its chunk size from.
  const notes = path.join(folder, 'notes.json');
  await writeFile(notes, JSON.stringify(generateNotes()));
  const script = `import {readFileSync} from 'node:fs'; import {writeIndex} from ${JSON.stringify(new URL(COMPILED, import.meta.url).href)};
    await writeIndex(JSON.parse(readFileSync(process.argv[1], 'utf8')), ${JSON.stringify(WEIGHTS)}, process.argv[2]);`;
  const root = path.dirname(fileURLToPath(new URL('../../package.json', import.meta.url)));
  execFileSync(process.execPath, ['--input-type=module', '-e', script, notes, path.join(folder, 'pagefind')], {
    cwd: root,
  });
  server = await serve(folder, BASE_URL);
}, 90_000);

afterAll(async () => {
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

test('on 1,000 notes of 6 kB: under 100 kB before the first result, under 40 kB for a second query', async () => {
  const browser = await launch();
  const page = await browser.newPage();
  const ask = async (query: string): Promise<number> => {
    server.takeLog();
    await page.getByRole('combobox').fill(query);
    await page
      .locator('[role=option] mark', {hasText: query.split(' ')[0]})
      .first()
      .waitFor();
    // The notes behind the first one are fetched as it is shown: they are not what the reader waited for.
    const log = server.takeLog();
    const notes = log.filter(({file}) => file.endsWith('.pf_fragment'));
    const bytes = (files: typeof log) => files.reduce((sum, file) => sum + file.bytes, 0);
    return bytes(log) - bytes(notes) + Math.max(...notes.map((file) => file.bytes));
  };
  await page.goto(`${server.origin}${BASE_URL}`);
  await page.locator('html[data-has-hydrated]').waitFor({state: 'attached'});
  await page.keyboard.press('/');
  await page.getByRole('combobox').waitFor();
  expect(await ask('visibility timeout')).toBeLessThan(100_000);
  await page.waitForTimeout(300);
  expect(await ask('configuration balancer')).toBeLessThan(40_000);
  await browser.close();
});
