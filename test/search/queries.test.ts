/** Queries on the project's own vault, each with the note or the place in a note that should come first. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launch} from '../browser/launch';
import '../site/retry';
import {docsSite} from './browser/docs-site';
import {type Server, serve} from './browser/serve';

interface Expectation {
  kind: string;
  query: string;
  /** A note's address; with `#heading`, the place in it. */
  first: string;
}

interface Answer {
  notes: string[];
  places: string[];
  notice: string;
}

const QUERIES: Expectation[] = JSON.parse(readFileSync(path.resolve('test/search/queries.json'), 'utf8'));

let server: Server;
let browser: Browser;
let page: Page;
const answers = new Map<string, Answer>();

beforeAll(async () => {
  server = await serve(docsSite(), '/');
  browser = await launch();
  page = await browser.newPage();
  page.setDefaultTimeout(8000);
  await page.goto(`${server.origin}/search`);
  for (const {query} of QUERIES) answers.set(query, await ask(query));
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What the search page shows, from top to bottom. */
async function ask(query: string): Promise<Answer> {
  await page.locator('main input').first().fill(query);
  await page.waitForFunction(
    (typed) =>
      document.querySelector<HTMLInputElement>('main input')?.value === typed &&
      document.querySelector('main [aria-busy=false]'),
    query,
  );
  const addresses = (selector: string) =>
    page.locator(selector).evaluateAll((links) =>
      links.map((link) => {
        const {pathname, hash} = new URL((link as HTMLAnchorElement).href);
        return pathname.replace(/(?<=.)\/$/, '') + decodeURIComponent(hash);
      }),
    );
  return {
    notes: await addresses('article h2 a'),
    places: await addresses('article li a'),
    notice: (await page.locator('main [aria-live]').textContent()) ?? '',
  };
}

/** One divided by the place in which the expected result stands; 0 where it is missing. */
function reciprocalRank({query, first}: Expectation): number {
  const {notes, places} = answers.get(query) as Answer;
  const at = (first.includes('#') ? places : notes).indexOf(first);
  return at < 0 ? 0 : 1 / (at + 1);
}

it('should ask enough, and enough that is misspelt', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(60);
  expect(QUERIES.filter(({kind}) => kind === 'misspelt').length).toBeGreaterThanOrEqual(12);
  expect(new Set(QUERIES.map(({query}) => query)).size).toBe(QUERIES.length);
});

it('should show what was looked for first: mean reciprocal rank 0.9 or better', () => {
  const ranks = QUERIES.map((expectation) => ({...expectation, rank: reciprocalRank(expectation)}));
  const mean = ranks.reduce((sum, {rank}) => sum + rank, 0) / ranks.length;
  const misses = ranks
    .filter(({rank}) => rank < 1)
    .map(({query, first, rank}) => {
      const {notes, places} = answers.get(query) as Answer;
      const shown = (first.includes('#') ? places : notes).slice(0, 3).join(', ');
      return `  ${query} → ${first}: ${rank === 0 ? 'not found' : `place ${1 / rank}`}, after ${shown || 'nothing'}`;
    });
  const report = [`Mean reciprocal rank ${mean.toFixed(3)} of ${ranks.length} queries; not first:`, ...misses].join(
    '\n',
  );
  process.stdout.write(`${report}\n`);
  expect({report, isGood: mean >= 0.9}).toEqual({report, isGood: true});
});

it.each(QUERIES.filter(({kind}) => kind === 'misspelt').map(({query}) => query))(
  'should say that "%s" was corrected',
  (query) => {
    expect(answers.get(query)?.notice).toContain('These are the results for');
  },
);
