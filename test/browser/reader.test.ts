import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {siteFolder} from '../site/built-site.js';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';
import {readPdf} from './pdf.js';

const NOTE = '/app-services-containers-serverless';
const tips: {id: string; text: string; url: string; note: {url: string}}[] = JSON.parse(
  readFileSync(path.join(siteFolder('docs'), 'exam-tips.json'), 'utf8'),
).tips;

let browser: Browser;
let site: ServedSite;
let page: Page;
let errors: string[];

beforeAll(async () => {
  site = await serve('docs');
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  site.close();
});
beforeEach(async () => {
  page = await browser.newPage({viewport: {width: 1280, height: 900}});
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => {
    // A page that is left gives up what it was still fetching ahead.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') errors.push(`${request.url()} failed`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.url()} ${response.status()}`);
  });
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

describe('a reader', () => {
  it('should read a note: its title, pictures, callouts, contents', async () => {
    await page.goto(site.url + NOTE);
    expect(await page.locator('h1').innerText()).toBe('App Services, Containers & Serverless');
    const pictures = page.locator('.theme-doc-markdown .image-embed img');
    expect(await pictures.count()).toBe(7);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(
        picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
      ).resolves.toBeGreaterThan(300);
    }
    expect(await page.locator('.callout.tldr').count()).toBeGreaterThan(20);
    expect(await page.locator('.theme-doc-toc-desktop a').count()).toBeGreaterThan(20);
  });

  it('should open a tip from the index, where it lights up', async () => {
    await page.goto(`${site.url}/exam-tips`);
    const tip = tips.find(({note}) => note.url === NOTE) as (typeof tips)[number];
    await page.locator(`a[href="${tip.url}"]`).first().click();
    await page.waitForURL(`**${tip.url}`);
    const place = page.locator(`[id="${tip.id}"]`);
    await place.waitFor();
    await expect(
      place.evaluate((element) => element.matches(':target') || element.classList.contains('is-target')),
    ).resolves.toBe(true);
    await page.waitForTimeout(500);
    const box = await place.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
  });

  it('should search with the keyboard alone', async () => {
    await page.goto(site.url + NOTE);
    await idle(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('visibility timeout');
    const option = page.getByRole('option').first();
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash !== '' || location.pathname !== '/');
    expect((await page.locator('.theme-doc-markdown').innerText()).toLowerCase()).toContain('visibility timeout');
  });

  it('should open what hides the words of a search, in the section that the search leads to', async () => {
    const opened = () =>
      page.locator('details.callout').evaluateAll((all) => all.map((fold) => (fold as HTMLDetailsElement).open));
    await page.goto(`${site.url}/guide/callouts`);
    const asWritten = await opened();
    expect(asWritten).toContain(false);
    await page.goto(`${site.url}/guide/callouts?find=dead-letter#folding`);
    await page.waitForFunction(() => CSS.highlights.get('vault-search')?.size);
    expect(await opened()).not.toContain(false);
    await page.goto(`${site.url}/guide/callouts?find=dead#all-families`);
    await page.waitForFunction(() => CSS.highlights.get('vault-search')?.size);
    expect(await opened()).toEqual(asWritten);
  });

  it('should find a topic on the search page', async () => {
    await page.goto(`${site.url}/search?q=fanout`);
    await page.locator(`main a[href*="${NOTE}"]`).first().waitFor();
  });

  it('should let the words of a search be mended in their middle', async () => {
    await page.goto(`${site.url}/search?q=fout`);
    const box = page.locator('main').getByRole('searchbox');
    await page.locator('main [aria-busy="false"]').waitFor();
    await box.evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 1));
    await box.pressSequentially('an');
    expect(await box.inputValue()).toBe('fanout');
    await page.waitForURL((url) => url.searchParams.get('q') === 'fanout');
    await page.locator(`main a[href*="${NOTE}"]`).first().waitFor();
    expect(await box.inputValue()).toBe('fanout');
  });

  it('should change the theme', async () => {
    await page.goto(site.url + NOTE);
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await background();
    const toggle = page.locator('button[class*="toggleButton"]').first();
    await toggle.click();
    if ((await background()) === before) await toggle.click();
    expect(await background()).not.toBe(before);
  });

  it('should print the cheat sheet, and nothing but the sheet', async () => {
    await page.goto(`${site.url}/exam-tips/cheat-sheet?paper=a4&columns=2`);
    await idle(page);
    await page.waitForTimeout(1000);
    const pages = await readPdf(await page.pdf({preferCSSPageSize: true, printBackground: true}));
    const text = pages.map((sheet) => sheet.text).join(' ');
    expect(pages.length).toBeLessThanOrEqual(3);
    for (const {width, height} of pages) expect([width, height]).toEqual([595, 842]);
    const squash = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    for (const tip of tips) expect(squash(text)).toContain(squash(tip.text));
    expect(text).not.toMatch(/Columns|Search|Skip to main content/);
  });

  it.each([360, 1600])('should need no sideways scrolling at %i px', async (width) => {
    await page.setViewportSize({width, height: 800});
    for (const url of [NOTE, '/', '/exam-tips', '/exam-tips/cheat-sheet', '/search?q=sqs']) {
      await page.goto(site.url + url);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({url, overflow}).toEqual({url, overflow: 0});
    }
  });
});
