/** Previews of links and the graph of notes, as a reader uses them. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser, Page} from 'playwright-core';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let site: ServedSite;
let page: Page;
let errors: string[];
let fetched: string[];

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
  fetched = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

/** Opens a page and waits until it can be used. */
async function open(address: string): Promise<void> {
  await page.goto(site.url + address);
  await page.waitForSelector('html[data-has-hydrated="true"]');
}

describe('an address that leads nowhere', () => {
  it.each(['/nothing', '/exam-tips/nothing', '/exam-tips/guide/nothing'])('should say so: %s', async (address) => {
    await open(address);
    expect(await page.locator('h1').allInnerTexts()).toEqual(['Page Not Found']);
  });

  it('should offer the notes that are named most like it, search, and the way home', async () => {
    await open('/compute/cloudfrnt');
    const way = page.getByRole('navigation', {name: 'Where to go from here'});
    await way.getByRole('link', {name: 'CloudFront'}).waitFor();
    expect(await way.getByRole('link', {name: 'To the first page'}).getAttribute('href')).toBe('/');
    await way.getByRole('searchbox').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=cloudfrnt');
    await page.goBack();
    await way.getByRole('link', {name: 'CloudFront'}).click();
    await page.waitForURL('**/networking/cloudfront');
  });
});

/** Where things stand: the edges of their boxes, in CSS pixels. */
const edges = (selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const {left, top, height} = element.getBoundingClientRect();
      return {left: Math.round(left), middle: Math.round(top + height / 2)};
    }),
  );

describe('what stands side by side', () => {
  it('should be on one line on a phone: what is for the whole note, the bar, its drawer', async () => {
    await page.setViewportSize({width: 390, height: 844});
    await open('/compute/ec2');
    const [share, print, skim] = await edges('.vault-header button');
    expect([print?.middle, skim?.middle]).toEqual([share?.middle, share?.middle]);
    const [icon, title] = await edges('.navbar__toggle svg, .navbar__inner .navbar__title');
    expect(Math.abs((icon?.middle ?? 0) - (title?.middle ?? 0))).toBeLessThan(3);
    await page.locator('.navbar__toggle').click();
    const inDrawer = await edges('.navbar-sidebar__brand :is(.navbar__title, button)');
    expect(inDrawer).toHaveLength(3);
    const middles = inDrawer.map(({middle}) => middle);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(3);
  });

  it.each([
    [
      '/compute/ec2',
      '.navbar__brand, .breadcrumbs__link, .theme-doc-footer a[rel="tag"], .vault-header :is(a, button)',
    ],
    ['/search?q=queue', 'main h2 a, main li, main button'],
    ['/exam-tips/document?folder=Compute', 'main nav a, main :is(button, select)'],
    ['/nothing', '.vault-way-out :is(a, input, button)'],
  ])('should be large enough for a finger: %s', async (address, selector) => {
    await page.close();
    page = await browser.newPage({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
    await open(address);
    await page.locator(selector).last().waitFor();
    const small = await page.locator(selector).evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility())
        .map((element) => [element.textContent, Math.round(element.getBoundingClientRect().height)] as const)
        .filter(([, height]) => height < 44),
    );
    expect(small).toEqual([]);
  });

  it('should begin at one edge where an address leads nowhere, and the bar name one page', async () => {
    await open('/compute/cloudfrnt');
    await page.locator('.vault-way-out a').first().waitFor();
    const [title, form] = await edges('main h1, .vault-way-out form');
    expect(form?.left).toBe(title?.left);
    await open('/exam-tips/practice');
    expect(await page.locator('.navbar__inner .navbar__link--active').allInnerTexts()).toEqual(['Practice']);
  });
});

describe.each([
  [390, 'dark'],
  [1280, 'light'],
] as const)('a note at %i px, %s', (screen, colorScheme) => {
  const NOTE = '/app-services-containers-serverless';
  beforeEach(async () => {
    await page.setViewportSize({width: screen, height: 844});
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
  });

  it('should open its pictures where they stand, enlarge them by keys, and give the focus back', async () => {
    await open(NOTE);
    await page.locator('.theme-doc-markdown .image-embed img').first().scrollIntoViewIfNeeded();
    const picture = page.locator('.theme-doc-markdown img.vault-picture').first();
    await picture.waitFor();
    await picture.focus();
    await page.keyboard.press('Enter');
    /** Waits until the picture that is shown is as wide as that, and says how wide. */
    const width = async (least: number, most: number) => {
      const found = await page.waitForFunction(
        ([from = 0, to = 0]) => {
          const slides = document.querySelectorAll('.pswp__item[aria-hidden="false"] .pswp__img');
          const wide = Array.from(slides).at(-1)?.getBoundingClientRect().width ?? 0;
          return wide >= from && wide <= to && wide;
        },
        [least, most],
      );
      return (await found.jsonValue()) as number;
    };
    const before = await width(1, 10_000);
    await page.keyboard.press('+');
    await width(before * 1.3, 10_000);
    await page.keyboard.press('0');
    await width(before * 0.95, before * 1.05);
    await page.keyboard.press('Escape');
    await page.locator('.pswp').waitFor({state: 'detached'});
    expect(await picture.evaluate((element) => document.activeElement === element)).toBe(true);
  });

  it('should show a footnote beside its number', async () => {
    await open('/storage/s3');
    const number = page.locator('a[data-footnote-ref]').first();
    await number.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.locator('.vault-preview').waitFor();
    const text = await page.locator('.footnotes li').first().innerText();
    expect(await page.locator('.vault-preview').innerText()).toContain(text.replace(/\s*↩.*$/s, '').trim());
    await page.keyboard.press('Escape');
    expect(await page.locator('.vault-preview').count()).toBe(0);
  });

  it('should be shared by its address', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', {value: undefined}));
    await open(`${NOTE}#sqs`);
    await page.getByRole('button', {name: 'Share'}).click();
    await page.getByRole('button', {name: 'Link copied'}).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.url + NOTE);
  });

  it('should be copied without what acts on the page', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(NOTE);
    const copied = (selector: string) =>
      page.evaluate(async (of) => {
        const element = document.querySelector(of);
        if (!element) throw new Error(of);
        getSelection()?.selectAllChildren(element);
        document.execCommand('copy');
        const [item] = await navigator.clipboard.read();
        const text = async (type: string) => (await item?.getType(type))?.text() ?? '';
        return {html: await text('text/html'), text: await text('text/plain'), own: element.textContent ?? ''};
      }, selector);
    const tip = await copied('.callout.exam-tip');
    expect(tip.text).not.toContain('Link to this exam tip');
    expect(tip.html).not.toMatch(/exam-tip-link|callout-icon/);
    expect(tip.own).toContain('Link to this exam tip');
    const callout = await copied('.callout:has(a[href^="#"])');
    expect(callout.html).toContain(`href="${site.url}${NOTE}#`);
    expect(callout.html).not.toMatch(/ href="(?:about:|#|\/)/);
    const code = await copied('.theme-doc-markdown > .theme-code-block');
    expect(code.text).toMatch(/^import os\nimport boto3\n\ntable = /);
    const table = await copied('.vault-table');
    expect(table.html).not.toMatch(/<button|<input/);
    expect(table.html).toContain('<table');
    await open('/guide/callouts');
    const folded = await copied('.vault-note:has(details[data-callout-fold="-"]:not([open]))');
    expect(folded.text).toContain('Dead-letter queue.');
    await open('/exam-tips');
    const list = await copied('.exam-tip-entry');
    expect(list.text).not.toMatch(/I know this|Open|Copy/);
    expect(list.html).not.toMatch(/<button|<input/);
  });
});

it('should show every switch and icon where the system forces its colours', async () => {
  await page.emulateMedia({forcedColors: 'active'});
  await open('/app-services-containers-serverless');
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground('.callout-icon')).not.toBe(paper);
  const skim = page.getByRole('button', {name: 'Skim'});
  const off = await skim.evaluate((element) => getComputedStyle(element).backgroundColor);
  await skim.click();
  expect(await skim.getAttribute('aria-pressed')).toBe('true');
  expect(await skim.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(off);
});

describe('the preview of a link', () => {
  const panel = () => page.locator('.vault-preview');
  const NOTE = '/guide/properties-and-publishing';
  const link = () => page.locator('.theme-doc-markdown a.internal-link[href*="malformed-properties"]').first();

  it('should show the section that the link leads to, and nothing behind it', async () => {
    await open(NOTE);
    await link().hover();
    await panel().waitFor();
    const text = await panel().innerText();
    expect(text).toContain('Problems and messages');
    expect(text).toContain('The YAML at the top cannot be read');
    expect(text).not.toContain('One property has a value');
  });

  it('should fetch the content of the note once, when it is asked for and not before', async () => {
    const pagesFetched = () =>
      fetched.filter((path) => path === '/note-content/guide/problems-and-messages.json').length;
    await open(NOTE);
    await idle(page);
    const before = pagesFetched();
    for (let turn = 0; turn < 2; turn++) {
      await link().hover();
      await panel().waitFor();
      await page.keyboard.press('Escape');
      expect(await panel().count()).toBe(0);
      await page.mouse.move(5, 5);
    }
    expect(pagesFetched() - before).toBe(1);
  });

  it('should stay while the pointer is in it, and go when the pointer leaves', async () => {
    await open(NOTE);
    await link().hover();
    await panel().hover();
    await page.waitForTimeout(600);
    expect(await panel().count()).toBe(1);
    await page.mouse.move(5, 500);
    await panel().waitFor({state: 'detached'});
  });

  it('should open for the keyboard and close with Escape, the focus staying on the link', async () => {
    await open(NOTE);
    await page.keyboard.press('Tab');
    await link().focus();
    await panel().waitFor();
    await page.keyboard.press('Escape');
    expect(await panel().count()).toBe(0);
    expect(await link().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('should let the keyboard in and out again', async () => {
    await open(NOTE);
    const focus = () =>
      page.evaluate(() => {
        const {activeElement: at} = document;
        return at?.className === 'vault-preview'
          ? 'preview'
          : at?.closest('.vault-preview')
            ? 'in preview'
            : at?.textContent;
      });
    await link().focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await panel().waitFor();
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('preview');
    await page.keyboard.press('Escape');
    expect(await panel().count()).toBe(0);
    expect(await focus()).toBe(await link().innerText());

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await panel().waitFor();
    await page.keyboard.press('ArrowDown');
    const links = await panel().locator('a').count();
    for (let turn = 0; turn < links; turn++) {
      await page.keyboard.press('Tab');
      expect(await focus()).toBe('in preview');
    }
    await page.keyboard.press('Tab');
    expect(await panel().count()).toBe(0);
    expect(['preview', 'in preview', await link().innerText()]).not.toContain(await focus());
    await page.keyboard.press('Shift+Tab');
    expect(await focus()).toBe(await link().innerText());
  });

  it('should have no id twice, no script, and links that lead somewhere', async () => {
    await open(NOTE);
    await link().hover();
    await panel().waitFor();
    const found = await page.evaluate(() => ({
      ids: document.querySelectorAll('.vault-preview [id]').length,
      scripts: document.querySelectorAll('.vault-preview script').length,
      links: Array.from(document.querySelectorAll<HTMLAnchorElement>('.vault-preview a'), ({href}) => href),
    }));
    expect(found).toMatchObject({ids: 0, scripts: 0});
    for (const address of found.links) expect((await page.request.get(address)).status()).toBe(200);
  });

  it('should not open for touch', async () => {
    const phone = await browser.newContext({viewport: {width: 360, height: 800}, hasTouch: true, isMobile: true});
    const small = await phone.newPage();
    await small.goto(site.url + NOTE);
    await small.waitForSelector('html[data-has-hydrated="true"]');
    await small.locator('.theme-doc-markdown a.internal-link[href*="malformed-properties"]').first().hover();
    await small.waitForTimeout(800);
    expect(await small.locator('.vault-preview').count()).toBe(0);
    await phone.close();
  });
});

describe('an old address', () => {
  it('should lead to the note that has it as an alias, which its properties show', async () => {
    await page.goto(`${site.url}/guide/front-matter`);
    await page.waitForURL('**/guide/properties-and-publishing');
    const properties = page.locator('.vault-properties');
    expect(await properties.locator('[data-property="aliases"]').innerText()).toMatch(/Front matter,?\s+Publishing/);
    expect(await properties.locator('time').first().getAttribute('datetime')).toBe('2026-11-23');
    await properties.locator('a.tag').click();
    await page.waitForURL('**/tags/guide');
  });
});

describe('the graph', () => {
  const NOTE = '/compute/ec2';
  const dialog = () => page.locator('dialog.vault-graph');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('should fetch nothing of itself before it is opened', async () => {
    await open(NOTE);
    await idle(page);
    const before = new Set(fetched);
    expect([...before].filter((path) => path.includes('vault-graph'))).toEqual([]);
    await page.getByRole('button', {name: 'Graph of this note'}).click();
    await dialog().locator('canvas').first().waitFor();
    const later = fetched.filter((path) => !before.has(path));
    expect(later).toContain('/vault-graph.json');
    expect(later.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
  });

  it('should lead the keyboard to a note, and back with Escape', async () => {
    await open(NOTE);
    const button = page.getByRole('button', {name: 'Graph of all notes'});
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('searchbox').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({state: 'detached'});
    expect(await focused()).toBe('Graph of all notes');

    await page.keyboard.press('Enter');
    await dialog().getByRole('searchbox').waitFor();
    while ((await page.evaluate(() => document.activeElement?.tagName)) !== 'INPUT') await page.keyboard.press('Tab');
    await page.keyboard.type('dynamo');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('DynamoDB');
    expect(await dialog().getByRole('status').innerText()).toMatch(/^DynamoDB: linked with .+/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/databases/dynamodb');
    await dialog().waitFor({state: 'detached'});
  });

  it('should have nothing that keeps a reader out', async () => {
    await open(NOTE);
    await page.getByRole('button', {name: 'Graph of this note'}).click();
    await dialog().getByRole('listitem').first().waitFor();
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const {axe} = window as unknown as {axe: {run(place: string): Promise<{violations: {id: string}[]}>}};
      return (await axe.run('.vault-graph')).violations.map(({id}) => id);
    });
    expect(violations).toEqual([]);
  });

  it('should list the links of a note, in both directions, and walk them with the arrow keys', async () => {
    await open(NOTE);
    await page.getByRole('button', {name: 'Graph of this note'}).click();
    const items = dialog().getByRole('listitem');
    await items.first().waitFor();
    const listed = (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(listed[0]).toBe('EC2 this note');
    expect(listed.length).toBeGreaterThan(2);
    for (const text of listed.slice(1)) expect(text).toMatch(/ (?:linked from here|links here|both ways)$/);
    const names = await items.locator('a').allInnerTexts();
    await items.locator('a').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(names[1]);
    await page.keyboard.press('End');
    expect(await focused()).toBe(names.at(-1));
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(names.at(-2));
  });
});
