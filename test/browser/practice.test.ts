import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {readPackage} from '../exam/read-apkg.js';
import {siteFolder} from '../site/built-site.js';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';

const AXE = createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js');
const tips: {id: string; text: string; html: string; url: string; note: {title: string; url: string; path: string}}[] =
  JSON.parse(readFileSync(path.join(siteFolder('docs'), 'exam-tips.json'), 'utf8')).tips;

/** Those that can be asked, and how many questions they are, as the app's own files have it. */
const {asked, questions} = (() => {
  const folder = path.join(siteFolder('docs'), 'exam-tips/data');
  const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('words.'));
  const words = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
    unasked: number[];
    questions: Record<number, number[]>;
  };
  const own = tips.flatMap((_, index) => (words.unasked.includes(index) ? [] : (words.questions[index] ?? [0])));
  return {asked: tips.filter((_, index) => !words.unasked.includes(index)), questions: own.length};
})();

let browser: Browser;
let site: ServedSite;
let context: BrowserContext;
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
  context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    locale: 'en-GB',
  });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});
afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

const open = async (query = '') => {
  await page.goto(`${site.url}/exam-tips/practice${query}`);
  await page.locator('.exam-practice-card, .exam-practice-done').waitFor();
  await idle(page);
};
const card = () => page.locator('.exam-practice-card');
const today = () => page.locator('.exam-practice-today').innerText();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const squash = (text: string) => text.replace(/\s+/g, '');
const violations = async () => {
  await page.addScriptTag({path: AXE});
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page.
    const result = await (window as any).axe.run('main');
    return result.violations.map(({id, nodes}: {id: string; nodes: {html: string}[]}) => `${id}: ${nodes[0]?.html}`);
  });
};

describe('a learner who practises', () => {
  it('should do it with the keyboard alone', async () => {
    await open();
    expect(await today()).toContain(`0 due, ${Math.min(20, asked.length)} new`);
    const question = await card().locator('h2').innerText();
    await page.keyboard.press('3');
    expect(await card().locator('h2').innerText()).toBe(question);
    await page.keyboard.press('Space');
    await page.locator('[data-revealed="true"]').waitFor();
    expect(squash(await focused())).toContain(squash(asked[0]?.text ?? '-'));
    await page.keyboard.press('4');
    await page.locator('[data-revealed="false"]').waitFor();
    expect(await focused()).toBe(await card().locator('h2').textContent());
    expect(await today()).toContain(`0 due, ${Math.min(20, asked.length) - 1} new`);
    await page.keyboard.press('Space');
    await page.keyboard.press('1');
    expect(await today()).toContain(`1 due, ${Math.min(20, asked.length) - 2} new`);
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Show the answer');
    await page.keyboard.press('Enter');
    await page.locator('[data-revealed="true"]').waitFor();
  });

  it('should not find in the page what is hidden, and hear that it is', async () => {
    const tip = tips.find(({html}) => html.includes('<code>.fifo</code>')) as (typeof tips)[number];
    await open(`?note=${encodeURIComponent(tip.note.path)}`);
    for (let turn = 0; !(await card().innerText()).includes('FIFO queue has to end'); turn += 1) {
      if (turn > asked.length) throw new Error('The tip never came');
      await page.keyboard.press('Space');
      await page.keyboard.press('4');
    }
    expect(await card().innerHTML()).not.toContain('.fifo');
    expect(squash(await card().locator('[role="group"]').innerText())).toContain('hastoendinhidden');
    await page.keyboard.press('Space');
    expect(await card().locator('code').innerText()).toBe('.fifo');
  });

  it('should be asked one part at a time, by turns, and choose from four answers where there are enough', async () => {
    await open(`?note=${encodeURIComponent('Guide/Writing exam tips.md')}`);
    for (let turn = 0; (await page.locator('.exam-practice-choices').count()) === 0; turn += 1) {
      if (turn > asked.length) throw new Error('No tip has four answers');
      await page.keyboard.press('Space');
      await page.keyboard.press('4');
      await page.locator('[data-revealed="false"]').waitFor();
    }
    expect(await page.locator('.exam-practice-choices button').count()).toBe(4);
    expect(await card().getByText('hidden', {exact: true}).count()).toBe(1);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('b');
    await page.locator('[data-revealed="true"]').waitFor();
    expect(await page.locator('[data-result="right"]').count()).toBe(1);
    expect(await page.locator('[data-result]').count()).toBeLessThanOrEqual(2);
    await page.getByLabel('Four answers to choose from').uncheck();
    expect(await page.locator('.exam-practice-choices').count()).toBe(0);
  });

  it('should keep the progress over a reload, and take it to another browser', async () => {
    await open();
    for (const grade of ['4', '3', '1']) {
      await page.keyboard.press('Space');
      await page.keyboard.press(grade);
    }
    const left = await today();
    await page.reload();
    await card().waitFor();
    expect(await today()).toBe(left);
    await page.goto(`${site.url}/exam-tips`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', {name: /Save as a file/}).click();
    const file = await (await download).path();
    const other = await (await browser.newContext()).newPage();
    await other.goto(`${site.url}/exam-tips/practice`);
    await other.locator('.exam-practice-card').waitFor();
    await other.locator('input[type="file"]').setInputFiles(file);
    await other.locator('.exam-practice-today', {hasText: left}).waitFor();
    await other.context().close();
  });

  it('should take answers back, the last one first, and look around the answer', async () => {
    await open();
    const texts: string[] = [];
    const before = [await today()];
    for (const grade of ['4', '1']) {
      texts.push(await card().innerText());
      await page.keyboard.press('Space');
      await page.keyboard.press(grade);
      await page.locator('[data-revealed="false"]').waitFor();
      before.push(await today());
    }
    for (const turn of [1, 0]) {
      await page.keyboard.press('u');
      await page.locator('.exam-practice-today', {hasText: before[turn] ?? '-'}).waitFor();
      expect(await card().innerText()).toBe(texts[turn]);
    }
    expect(await page.getByRole('button', {name: 'Take the last answer back'}).count()).toBe(0);
    await page.keyboard.press('o');
    expect(new URL(page.url()).pathname).toBe('/exam-tips/practice');
    await page.keyboard.press('Space');
    await page.keyboard.press('o');
    const context = page.getByRole('region', {name: 'In its note'});
    const tip = context.locator('.exam-context-tip');
    await tip.waitFor();
    expect(squash(await tip.innerText())).toContain(squash(asked[0]?.text ?? '-'));
    // More than the tip, and not the whole note.
    expect(squash(await context.innerText()).length).toBeGreaterThan(squash(await tip.innerText()).length + 40);
    expect((await context.innerText()).length).toBeLessThan(4000);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('o');
    await context.waitFor({state: 'detached'});
    expect(await focused()).toContain('Show what stands around it');
    await page.keyboard.press('o');
    await context.getByRole('link', {name: 'Open the note at this place'}).click();
    await page.waitForURL((url) => url.hash.startsWith('#'));
    expect(page.url()).toContain(asked[0]?.url ?? '-');
  });

  it('should see what is learned of each note, in the index and in the sidebar, and practise a note from its page', async () => {
    const [{note}] = asked as [(typeof tips)[number]];
    const count = tips.filter((tip) => tip.note.url === note.url).length;
    await page.goto(site.url + note.url);
    await page.getByRole('link', {name: 'Practise this note'}).click();
    await card().waitFor();
    expect(await card().locator('h2').innerText()).toContain(note.title);
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
    await page.locator('[data-revealed="false"], .exam-practice-done').first().waitFor();
    await page.goto(`${site.url}/exam-tips`);
    await page.getByText(`1 of ${count} learned`).waitFor();
    await page.goto(site.url + note.url);
    const link = `.menu__link[href="${note.url}"]`;
    await page.waitForFunction(
      ([selector = '', text]) => {
        const item = document.querySelector(selector);
        return item && getComputedStyle(item, '::after').content === text;
      },
      [link, `"1/${count}"`],
    );
  });

  it('should see how far it is, by note and day, and what the exam asks for', async () => {
    await open();
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
    await page.locator('summary', {hasText: 'Overview'}).click();
    const note = asked[0]?.note.title ?? '';
    const count = asked.filter((tip) => tip.note.title === note).length;
    const cells = page.locator('tr', {hasText: note}).first().locator('td');
    expect(await cells.allInnerTexts()).toEqual(['0', String(count - 1), '1', '0']);
    const soon = new Date(Date.now() + 4 * 86_400_000);
    const day = [soon.getFullYear(), soon.getMonth() + 1, soon.getDate()];
    await page.getByLabel('Day of the exam').fill(day.map((part) => String(part).padStart(2, '0')).join('-'));
    await page.getByText(`Never seen: ${asked.length - 1}`).waitFor();
    await page.reload();
    await page.getByText(`4 days left: ${Math.ceil((asked.length - 1) / 3)} new ones a day`).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('should practise what the index was filtered by', async () => {
    await page.goto(`${site.url}/exam-tips?tag=aws/storage`);
    await page.locator('html[data-has-hydrated="true"]').waitFor();
    await page.getByRole('link', {name: 'Practise'}).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/exam-tips/practice?tag=aws%2Fstorage');
    await page.locator('.exam-practice-card, .exam-practice-done').waitFor();
    await page.getByText('#aws/storage').waitFor();
  });

  it('should practise the chosen notes until today is done', async () => {
    const [{note}] = asked as [(typeof tips)[number]];
    const count = asked.filter((tip) => tip.note.url === note.url).length;
    await open();
    await page.locator('summary', {hasText: 'Notes'}).click();
    await page.getByLabel(note.title).check();
    expect(new URL(page.url()).searchParams.getAll('note')).toHaveLength(1);
    await page.locator('h1').click();
    for (let turn = 0; turn < count; turn += 1) {
      expect(await card().locator('h2').innerText()).toContain(note.title);
      await page.keyboard.press('Space');
      await page.keyboard.press('4');
    }
    await page.locator('.exam-practice-done').waitFor();
    expect(await focused()).toBe('Done for today');
    expect(await page.locator('.exam-practice-done').innerText()).toContain('Come back on');
    await page.goto(`${site.url}/exam-tips/practice?note=none-such`);
    await page.getByText('Choose others below').waitFor();
  });

  it('should go on without a network', async () => {
    await open();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await context.setOffline(true);
    for (let turn = 0; turn < 8; turn += 1) {
      await page.keyboard.press('Space');
      await page.locator('[data-revealed="true"]').waitFor();
      await page.keyboard.press('4');
    }
    expect(requests).toEqual([]);
    expect(await today()).toContain(`${Math.min(20, asked.length) - 8} new`);
  });

  it('should do it with a thumb on a phone', async () => {
    await page.setViewportSize({width: 360, height: 740});
    await open();
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const small = () =>
      page.locator('main').evaluate((main) =>
        Array.from(main.querySelectorAll('button, a, summary, select, label'))
          .filter((element) => element.checkVisibility())
          .map((element) => ({text: element.textContent, box: element.getBoundingClientRect()}))
          .filter(({box}) => box.height < 44 || box.width < 44)
          .map(({text}) => text),
      );
    expect(await overflow()).toBe(0);
    expect(await small()).toEqual([]);
    await page.getByRole('button', {name: 'Show the answer'}).click();
    expect(await overflow()).toBe(0);
    expect(await small()).toEqual([]);
    const easy = page.getByRole('button', {name: /Easy/});
    expect(((await easy.boundingBox())?.y ?? 1000) + 44).toBeLessThan(740);
    await easy.click();
    await page.locator('[data-revealed="false"]').waitFor();
    await page.locator('summary', {hasText: 'Overview'}).click();
    await page.getByText(`${tips.length - asked.length} exam tips are not asked`).waitFor();
    const hidden = await page
      .locator('.exam-practice-overview table')
      .evaluateAll((tables) => tables.map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth));
    expect(hidden).toEqual([0, 0, 0]);
  });

  it.each(['light', 'dark'] as const)('should find nothing in the way of access, in %s', async (colorScheme) => {
    await page.emulateMedia({colorScheme});
    await open();
    await page.locator('summary', {hasText: 'Notes'}).click();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', {name: 'Show the answer'}).click();
    expect(await violations()).toEqual([]);
  });

  it('should be told where the list is, without JavaScript', async () => {
    const plain = await browser.newContext({javaScriptEnabled: false});
    const still = await plain.newPage();
    await still.goto(`${site.url}/exam-tips/practice`);
    expect(await still.locator('main').innerText()).toContain('with JavaScript');
    await still.locator('main a[href="/exam-tips"]').click();
    expect(await still.locator('.exam-tip-entry').count()).toBeGreaterThan(0);
    await plain.close();
  });

  it('should take to Anki what can be asked', async () => {
    await page.goto(`${site.url}/exam-tips`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', {name: 'Anki'}).click();
    const {tables} = await readPackage(readFileSync(await (await download).path()));
    expect(tables.cards).toHaveLength(questions);
    expect(asked.length).toBeLessThan(tips.length);
    expect(questions).toBeGreaterThan(asked.length);
    expect(new Set(tables.notes.map(({guid}) => guid)).size).toBe(questions);
  });

  it('should get there from the index and from the cheat sheet, which do not carry the scheduler', async () => {
    for (const url of ['/exam-tips', '/exam-tips/cheat-sheet']) {
      await page.goto(site.url + url);
      expect(await page.locator('main a[href="/exam-tips/practice"]').count()).toBe(1);
      const scripts = await page.evaluate(() =>
        Promise.all(
          Array.from(document.querySelectorAll('script[src]'), async ({src}: HTMLScriptElement) =>
            (await fetch(src)).text(),
          ),
        ),
      );
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => script.includes('relearning_steps'))).toEqual([]);
      expect(scripts.filter((script) => script.includes(process.cwd()))).toEqual([]);
    }
  });
});
