/** A writer who edits the vault while the development server runs: every page that a change touches follows. */
import {appendFileSync, copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launch} from './browser.js';
import {type EditedVault, startDevServer} from './dev-server.js';

const PICTURE = path.resolve('docs/Images/sqs_example.png');

let vault: EditedVault;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const source = mkdtempSync(path.join(tmpdir(), 'vault-'));
  writeFileSync(path.join(source, 'Queues.md'), '# Queues\n\nFirst words.\n');
  writeFileSync(path.join(source, 'Host.md'), 'See [[Queues]].\n\n![[Later]]\n\n![[figure.png]]\n');
  vault = await startDevServer(source);
  rmSync(source, {recursive: true});
  browser = await launch();
  page = await browser.newPage();
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

it('should move a renamed note, and say what now leads nowhere', async () => {
  renameSync(file('Queues.md'), file('Lines.md'));
  await open('/lines', 'Fresh words.');
  await open('/host', 'See');
  await page.locator('.internal-link.is-unresolved', {hasText: 'Queues'}).waitFor();
  expect(vault.log()).toContain('Host.md:1:5 error');
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
    await page.reload({waitUntil: 'networkidle'});
    found = await told();
  }
  expect(found).toEqual([]);
});
