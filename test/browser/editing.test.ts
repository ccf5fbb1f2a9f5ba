/** A writer who edits the vault while the development server runs: every page that a change touches follows. */
import {execFileSync} from 'node:child_process';
import {appendFileSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {startDevServer} from '../dev-server.mjs';
import {idle, launch} from './launch.js';

const PICTURE = path.resolve('docs/Images/sqs_example.png');

let vault: Awaited<ReturnType<typeof startDevServer>>;
let browser: Browser;
let page: Page;
const consoleErrors: string[] = [];

beforeAll(async () => {
  const source = mkdtempSync(path.join(tmpdir(), 'vault-'));
  writeFileSync(path.join(source, 'Queues.md'), '# Queues\n\nFirst words.\n');
  writeFileSync(path.join(source, 'Host.md'), 'See [[Queues]].\n\n![[Later]]\n\n![[figure.png]]\n');
  vault = await startDevServer(source);
  rmSync(source, {recursive: true});
  browser = await launch();
  page = await browser.newPage();
  page.on('console', (message) => {
    // A page whose note is gone asks for its content, and is told so.
    if (/warning|error/.test(message.type()) && !/404/.test(message.text()))
      consoleErrors.push(`${message.text()} ${message.location().url}`);
  });
});

afterAll(async () => {
  await browser?.close();
  vault?.stop();
});

const file = (name: string) => path.join(vault.dir, name);

/** Opens a page of the site, again and again until what was staged has become a route. */
async function open(address: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.goto(vault.url + address);
    const found = page.getByText(text).first();
    if (
      await found.waitFor({timeout: 1500}).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${address} never shows "${text}":\n${vault.log()}`);
}

it('should show edits of a note, and its new tip in the index', async () => {
  await open('/queues', 'First words.');
  appendFileSync(file('Queues.md'), '\nFresh words.\n\n==Exam: polled in batches==\n');
  await page.getByText('Fresh words.').waitFor();
  await page.locator('.callout.exam-tip', {hasText: 'polled in batches'}).waitFor();
  await open('/exam-tips', 'polled in batches');
});

it('should fill an embed once its note is there, and follow its edits', async () => {
  await open('/host', 'Later');
  await page.locator('.internal-embed.is-unresolved', {hasText: 'Later'}).waitFor();
  writeFileSync(file('Later.md'), 'Embedded words.\n');
  await page.locator('.markdown-embed', {hasText: 'Embedded words.'}).waitFor();
  writeFileSync(file('Later.md'), 'Other words.\n');
  await page.locator('.markdown-embed', {hasText: 'Other words.'}).waitFor();
});

it('should show a picture once it is there', async () => {
  await open('/host', 'See');
  copyFileSync(PICTURE, file('figure.png'));
  await page.locator('.image-embed img[src*="figure.png"]').waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.image-embed img')?.naturalWidth);
});

it('should follow a renamed note, and say where its new problem is', async () => {
  await open('/queues', 'Fresh words.');
  renameSync(file('Queues.md'), file('Lines.md'));
  await page.waitForURL('**/lines');
  await page.getByText('Fresh words.').waitFor();
  const ribbon = page.locator('.vault-ribbon');
  await ribbon.locator('summary').click();
  const place = ribbon.getByRole('link', {name: 'Host.md:1:5'});
  expect(await place.getAttribute('href')).toBe(`obsidian://open?path=${encodeURIComponent(file('Host.md'))}`);
  await open('/host', 'See');
  await page.locator('.internal-link.is-unresolved', {hasText: 'Queues'}).waitFor();
  await ribbon.getByText('One new problem in this note').waitFor();
  expect(vault.log()).toContain('+ Host.md:1:5 error');
});

it('should follow a note into another folder, through broken properties, and tell when it is deleted', async () => {
  await open('/lines', 'Fresh words.');
  mkdirSync(file('Deep'));
  renameSync(file('Lines.md'), file('Deep/Lines.md'));
  await page.waitForURL('**/deep/lines');
  writeFileSync(file('Deep/Lines.md'), '---\ntitle: [\n---\nHalf of it.\n');
  await page.getByText('Half of it.').waitFor();
  writeFileSync(file('Deep/Lines.md'), '---\ntitle: Whole\n---\nAll of it.\n');
  await page.getByText('All of it.').waitFor();
  await page.getByRole('heading', {name: 'Whole', level: 1}).waitFor();
  rmSync(file('Deep/Lines.md'));
  await page.locator('.vault-ribbon', {hasText: '“Whole” is not in the vault any more'}).waitFor();
  writeFileSync(file('Deep/Lines.md'), 'Back again.\n');
  await page.getByText('Back again.').waitFor();
});

it('should find the vault again after it was away', async () => {
  const away = `${vault.dir}-away`;
  renameSync(vault.dir, away);
  await page.locator('.vault-ribbon', {hasText: 'Cannot find the vault'}).waitFor();
  renameSync(away, vault.dir);
  await page.locator('.vault-ribbon', {hasText: 'Cannot find the vault'}).waitFor({state: 'detached'});
  appendFileSync(file('Deep/Lines.md'), '\nAnd on it goes.\n');
  await page.getByText('And on it goes.').waitFor();
});

it('should show what another branch has, and this one again', async () => {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'init.defaultBranch=main', ...args],
      {cwd: vault.dir},
    );
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'here');
  git('checkout', '--quiet', '-b', 'there');
  writeFileSync(file('Host.md'), 'Written on another branch.\n');
  rmSync(file('Deep/Lines.md'));
  git('commit', '--quiet', '--all', '--message', 'there');
  await page.locator('.vault-ribbon', {hasText: 'is not in the vault any more'}).waitFor();
  git('checkout', '--quiet', 'main');
  await page.getByText('And on it goes.').waitFor();
  await open('/host', 'See');
  git('checkout', '--quiet', 'there');
  await page.getByText('Written on another branch.').waitFor();
  git('checkout', '--quiet', 'main');
  await page.locator('article', {hasText: 'See'}).waitFor();
});

it('should show a note that a program writes in pieces beside it, and then puts in its place', async () => {
  await open('/deep/lines', 'And on it goes.');
  const draft = file('Deep/.Lines.md.part');
  for (const piece of ['First', ' and second', ' and third piece.\n']) appendFileSync(draft, piece);
  renameSync(draft, file('Deep/Lines.md'));
  await page.getByText('First and second and third piece.').waitFor();
  writeFileSync(file('Deep/Lines.md'), '');
  for (const piece of ['Some', ' more', ' words.\n']) appendFileSync(file('Deep/Lines.md'), piece);
  await page.getByText('Some more words.').waitFor();
});

it('should have told the browser of no module that is gone, and shown no overlay', async () => {
  if (consoleErrors.length > 0) throw new Error(`${consoleErrors.join('\n')}\n\n${vault.log()}`);
  expect(await page.locator('#webpack-dev-server-client-overlay').count()).toBe(0);
});

it('should answer with nothing of a note once it is kept back', async () => {
  writeFileSync(file('Kept.md'), 'CANARY-DEV words.\n\n==Exam: CANARY-DEV tip==\n');
  appendFileSync(file('Host.md'), '\n[[Kept]]\n\n![[Kept]]\n');
  await open('/kept', 'CANARY-DEV words.');
  await open('/exam-tips', 'CANARY-DEV tip');
  writeFileSync(file('Kept.md'), '---\npublish: false\n---\nCANARY-DEV words.\n\n==Exam: CANARY-DEV tip==\n');
  appendFileSync(file('Host.md'), '\nKept back by now.\n');
  await open('/host', 'Kept back by now.');
  const told = async () => {
    const scripts = await page.evaluate(() =>
      Array.from(document.scripts, ({src}) => src && new URL(src).pathname).filter(Boolean),
    );
    const data = ['/note-content/kept.json', '/note-content/host.json', '/exam-tips.json', '/vault-graph.json'];
    const addresses = [...new Set(['/kept', '/host', '/exam-tips', ...data, ...scripts])];
    const answers = addresses.map(async (address) => {
      const response = await page.request.get(vault.url + address);
      return (await response.text()).includes('CANARY-DEV') ? [address] : [];
    });
    return (await Promise.all(answers)).flat();
  };
  let found = await told();
  // The bundler comes after the notes.
  for (let attempt = 0; found.length > 0 && attempt < 20; attempt++) {
    await page.reload();
    await idle(page);
    found = await told();
  }
  expect(found).toEqual([]);
});
