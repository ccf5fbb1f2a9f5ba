import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fromHtml} from 'hast-util-from-html';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {serveSite} from '../../plugins/docusaurus-plugin-exam-tips/src/pdf/serve.js';
import {pageNodes} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/page-nodes.js';
import {siteFolder} from '../site/built-site.js';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';
import {buildManyTips, COUNTS, docusaurus} from './many-tips.js';
import {readPdf} from './pdf.js';

const AXE = createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js');
const NOTE_OF_12 = 'app-services-containers-serverless';
const PAPER = {a4: [595, 842], letter: [612, 792]} as const;

let browser: Browser;
let docs: ServedSite;
let many: {origin: string; close(): void};
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [docs, browser, many] = await Promise.all([
    serve('docs'),
    launch(),
    buildManyTips().then((folder) => serveSite(folder, '/')),
  ]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  docs.close();
  many.close();
});
beforeEach(async () => {
  context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    locale: 'en-GB',
  });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(async () => {
  await page.unrouteAll({behavior: 'ignoreErrors'});
  await context.close();
  expect(errors).toEqual([]);
});

const openSheet = async (origin: string, query: string) => {
  await page.goto(`${origin}/exam-tips/cheat-sheet?${query}`);
  await page.locator('.exam-sheet[data-ready="true"] .sheet-page').first().waitFor();
  await idle(page);
  await page.evaluate(() => document.fonts.ready);
};
const openNote = async (note: string, origin = docs.url) => {
  await page.goto(`${origin}/exam-tips?note=${note}`);
  await page.locator('h1', {hasText: 'Exam tips: '}).waitFor();
  await page.locator('.exam-tip-entry').first().waitFor();
};
const squash = (text: string) => text.replace(/\s+/g, '');
const print = async () => readPdf(await page.pdf({preferCSSPageSize: true, printBackground: true}));
const status = () => page.locator('main [role="status"]').first().innerText();
const query = () => new URL(page.url()).searchParams;
const violations = async (part = 'main') => {
  await page.addScriptTag({path: AXE});
  return page.evaluate(async (within) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page.
    const result = await (window as any).axe.run(within);
    return result.violations.map(({id, nodes}: {id: string; nodes: {html: string}[]}) => `${id}: ${nodes[0]?.html}`);
  }, part);
};

/** What is wrong with the pages: pieces beyond their column's foot, headings at the foot, columns filled unevenly. */
const faults = () =>
  page.evaluate(() => {
    const found: string[] = [];
    document.querySelectorAll('.exam-sheet .sheet-page').forEach((sheet, number) => {
      const columns = Array.from(sheet.querySelectorAll('[data-piece]'), (piece) => piece.parentElement as Element);
      const heights: number[] = [];
      let highest = 0;
      for (const column of new Set(columns).values()) {
        const box = column.getBoundingClientRect();
        const pieces = Array.from(column.children);
        const last = pieces.at(-1) as Element;
        if (last.getBoundingClientRect().bottom > box.bottom + 1) found.push(`page ${number + 1} runs over`);
        if (['note', 'trail'].includes(last.getAttribute('data-piece') ?? ''))
          found.push(`page ${number + 1}: heading`);
        heights.push(last.getBoundingClientRect().bottom - box.top);
        for (const piece of pieces) highest = Math.max(highest, piece.getBoundingClientRect().height);
      }
      if (Math.max(...heights.slice(0, -1), 0) - Math.min(...heights.slice(0, -1)) > highest * 3) {
        found.push(`page ${number + 1} is uneven: ${heights}`);
      }
    });
    return found;
  });

describe.each(['a4', 'letter'] as const)('a sheet on %s', (paper) => {
  describe.each([1, 3])('in %i columns', (columns) => {
    it.each([
      [12, () => docs.url, `note=${NOTE_OF_12}`],
      [300, () => many.origin, 'tag=counted'],
    ])('should print the pages of %i exam tips as it shows them', async (count, origin, which) => {
      await openSheet(origin(), `${which}&paper=${paper}&columns=${columns}&size=8`);
      const shown = await page.locator('.exam-sheet .sheet-page').allInnerTexts();
      expect(await page.locator('.exam-sheet [data-piece="tip"]').count()).toBe(count);
      expect(await status()).toMatch(new RegExp(`${count} exam tips · (?:One|${shown.length}) page`));
      expect(await faults()).toEqual([]);
      const printed = await print();
      expect(printed.map(({width, height}) => [width, height])).toEqual(shown.map(() => PAPER[paper]));
      const upper = (text: string) => squash(text).toUpperCase();
      expect(printed.map(({text}) => upper(text))).toEqual(shown.map(upper));
      expect(printed.at(-1)?.text).toContain(`${shown.length} / ${shown.length}`);
      expect(shown.length > 2).toBe(count === 300);
    });
  });
});

describe('what is wider than paper', () => {
  it.each([1, 2, 3, 4])('should stand on a sheet of %i columns', async (columns) => {
    await openSheet(many.origin, `note=wide&columns=${columns}&paper=${columns % 2 === 0 ? 'letter' : 'a4'}`);
    await page.locator('.exam-sheet vault-diagram[data-drawn] svg').waitFor();
    const wide = await page.locator('.exam-sheet [data-piece]').evaluateAll((pieces) =>
      pieces.flatMap((piece) => {
        const right = piece.parentElement?.getBoundingClientRect().right ?? 0;
        return Array.from(piece.querySelectorAll('*'))
          .filter((element) => !element.closest('.katex-mathml') && element.getBoundingClientRect().right > right + 2)
          .map((element) => `${element.tagName}.${element.className}`);
      }),
    );
    expect(wide).toEqual([]);
    // The sum breaks between its terms; the matrix beside it has none to break between.
    const [sum = 0, matrix = 0] = await page
      .locator('.exam-sheet [data-piece="tip"]', {hasText: 'tip 33.0'})
      .locator('.katex')
      .evaluateAll((formulas) => formulas.map((formula) => Number.parseFloat(getComputedStyle(formula).fontSize)));
    expect(matrix).toBeLessThan(sum);
    expect(await faults()).toEqual([]);
    const printed = await print();
    expect(printed).toHaveLength(await page.locator('.exam-sheet .sheet-page').count());
    const text = printed.map((sheet) => sheet.text).join(' ');
    expect(text).toContain('answer of the fold');
    expect(text.includes('Service 11: value11') || text.includes('Service 11')).toBe(true);
    expect(text).not.toContain('flowchart');
  });

  it.each(['A4', 'Letter'])('should stand on the note on %s, in type of its size', async (format) => {
    await page.goto(`${many.origin}/wide`);
    await page.waitForSelector('html[data-has-hydrated="true"]');
    await page.evaluate(() => document.fonts.ready);
    const printed = await page.pdf({format, margin: {left: '15mm', right: '15mm'}});
    const pdf = await getDocument({data: new Uint8Array(printed), verbosity: 0}).promise;
    const beyond: string[] = [];
    const sizes = new Map<string, number>();
    for (let number = 1; number <= pdf.numPages; number++) {
      const sheet = await pdf.getPage(number);
      const [, , width = 0] = sheet.view as number[];
      for (const item of (await sheet.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [scale = 0, , , , left = 0] = item.transform as number[];
        if (left + item.width > width) beyond.push(item.str);
        sizes.set(item.str, Math.abs(scale));
      }
    }
    expect(beyond).toEqual([]);
    // A page that is made smaller for the sake of a table has type of five or six points.
    expect(sizes.get('The last line.')).toBeGreaterThan(8);
    expect(sizes.get('value11')).toBeGreaterThan(5);
  });
});

describe('the choices for a sheet', () => {
  it('should fit on the pages that are asked for, also when something else changes', async () => {
    await openSheet(many.origin, 'tag=counted&columns=3');
    await page.getByRole('button', {name: '4', exact: true}).click();
    await page.waitForFunction(() => document.querySelectorAll('.exam-sheet .sheet-page').length === 4);
    const size = () => page.getByLabel('Type size').inputValue().then(Number);
    const best = await size();
    expect([query().get('fit'), query().get('columns'), query().get('size')]).toEqual(['4', null, null]);
    // Columns were found together with the size: any others need smaller type, or as large.
    const found = await page.getByLabel('Columns').inputValue();
    const other = found === '3' ? '2' : '3';
    await page.getByLabel('Columns').selectOption(other);
    await page.waitForURL((url) => url.searchParams.get('columns') === other);
    await page.waitForFunction(() => document.querySelectorAll('.exam-sheet .sheet-page').length <= 4);
    expect(await size()).toBeLessThanOrEqual(best + 0.2);
    expect([query().get('fit'), query().get('size')]).toEqual(['4', null]);
    // A tenth of a point more is too much.
    const larger = ((await size()) * 10 + 1) / 10;
    await page.getByLabel('Type size').fill(String(larger));
    await page.waitForFunction(() => document.querySelectorAll('.exam-sheet .sheet-page').length > 4);
    expect([query().get('fit'), query().get('size')]).toEqual([null, String(larger)]);
  });

  it('should say what to leave out rather than print what nobody can read', async () => {
    await openSheet(many.origin, 'tag=counted&fit=1');
    await page.getByText(/It fits without Note \d+/).waitFor();
    expect(await page.getByLabel('Type size').inputValue()).toBe('6');
    await page.getByRole('button', {name: 'Leave them out'}).click();
    await page.waitForFunction(() => document.querySelectorAll('.exam-sheet .sheet-page').length === 1);
    const tips = await page.locator('.exam-sheet [data-piece="tip"]').count();
    expect([tips > 50, tips < 300]).toEqual([true, true]);
    await page.getByLabel('Type size').fill('5');
    await page.getByText('under 6 pt').waitFor();
  });

  it('should take headings, summaries, tables, figures and callouts', async () => {
    await openSheet(docs.url, `note=${NOTE_OF_12}`);
    const kinds = () =>
      page
        .locator('.exam-sheet [data-piece]')
        .evaluateAll((pieces) => Array.from(new Set(pieces.map((piece) => piece.getAttribute('data-piece')))).sort());
    expect(await kinds()).toEqual(['note', 'tip', 'trail']);
    for (const kind of ['Summaries', 'Tables', 'Figures']) await page.getByLabel(kind).check();
    await page.locator('summary', {hasText: 'Callouts'}).click();
    await page.getByLabel('Warning').check();
    await page.locator('.exam-sheet[data-ready="true"] [data-piece="callout"]').first().waitFor();
    expect(await kinds()).toEqual(['callout', 'figure', 'note', 'table', 'tip', 'tldr', 'trail']);
    expect(query().getAll('content')).toEqual(['tips', 'tldr', 'tables', 'figures']);
    expect(query().getAll('callout')).toEqual(['warning']);
    const pictures = page.locator('.exam-sheet [data-piece="figure"] img');
    await idle(page);
    expect(
      await pictures.evaluateAll((all: HTMLImageElement[]) => all.every(({naturalWidth}) => naturalWidth > 0)),
    ).toBe(true);
    expect(await faults()).toEqual([]);
    const all = await page.locator('.exam-sheet [data-piece]').count();
    await page.locator('summary', {hasText: 'Headings'}).click();
    await page.getByLabel(/^SQS \d/).check();
    await page.waitForFunction((before) => document.querySelectorAll('.exam-sheet [data-piece]').length < before, all);
    const trails = await page.locator('.exam-sheet [data-piece="trail"]').allInnerTexts();
    expect(trails.filter((trail) => !trail.startsWith('SQS'))).toEqual([]);
    await page.reload();
    await page.locator('.exam-sheet[data-ready="true"] [data-piece="table"]').first().waitFor();
    expect(await page.locator('.exam-sheet [data-piece="trail"]').allInnerTexts()).toEqual(trails);
  });

  it('should keep what is chosen while the address of the choice before is on its way', async () => {
    await openSheet(docs.url, `note=${NOTE_OF_12}`);
    // The router has been told once it writes an entry with a key; the page shows that address a moment later.
    await page.evaluate(() => {
      const write = window.history.replaceState.bind(window.history);
      const before = window.history.state?.key;
      window.history.replaceState = (state, unused, url) => {
        write(state, unused, url);
        if (!state?.key || state.key === before) return;
        window.history.replaceState = write;
        queueMicrotask(() => {
          for (const label of document.querySelectorAll('label'))
            if (label.innerText.trim() === 'Figures') label.click();
        });
      };
    });
    await page.getByLabel('Tables').check();
    await page.waitForURL((url) => url.searchParams.getAll('content').includes('figures'));
    await page.locator('.exam-sheet[data-ready="true"] [data-piece="figure"]').first().waitFor();
    expect(query().getAll('content')).toEqual(['tips', 'tables', 'figures']);
    expect(await page.getByLabel('Figures').isChecked()).toBe(true);
  });

  it('should take from a note what is its own, unfolded, once, with links that lead there', async () => {
    const article = `<div class="theme-doc-markdown"><h1>S3</h1><h2 id="one">One<a class="hash-link" href="#one">#</a></h2>
      <details class="callout" data-callout="attention" id="^block"><summary class="callout-title">
        <span class="callout-title-inner">Mind</span></summary><div class="callout-content"><p>own words</p>
        <a href="#one">link</a><div class="callout" data-callout="warning"><div class="callout-content">inner</div></div>
        <table><tr><th>inside</th></tr></table></div></details>
      <div class="internal-embed markdown-embed"><table><tr><td>of another note</td></tr></table></div>
      <h2 id="two">Two</h2><div class="callout" data-callout="note"><div class="callout-content">
        <table><tr><th></th><th>unfolded</th></tr></table></div></div>
      <img src="/favicon.svg" alt="sign.png" width="16"><img src="/favicon.svg" alt="A figure" width="300"></div>`;
    await page.route('**/storage/s3.json', async (route) => {
      const content = await (await route.fetch()).json();
      await route.fulfill({json: {...content, body: pageNodes(fromHtml(article, {fragment: true}))}});
    });
    await openSheet(docs.url, 'note=storage/s3&content=tables&content=figures&callout=warning');
    const pieces = page.locator('.exam-sheet [data-piece]');
    const texts = (await pieces.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    expect(texts).toEqual(['S3', 'One', 'Mind own words link inner inside', 'Two', 'unfolded', 'A figure']);
    expect(await pieces.locator('a').getAttribute('href')).toBe('/storage/s3#one');
    expect(await pieces.locator('[id]').count()).toBe(0);
    expect(await pieces.locator('th').allInnerTexts()).toEqual(['inside', 'unfolded']);
  });

  it('should take tables of the notes with a tag alone, and of none that cannot be read', async () => {
    await openSheet(docs.url, 'tag=aws/storage&content=tables');
    expect(await page.locator('.exam-sheet [data-piece="note"]').allInnerTexts()).toEqual(['S3']);
    await page.route('**/storage/s3.json', (route) => route.fulfill({status: 200, body: '<p>no note</p>'}));
    await openSheet(docs.url, 'tag=aws/storage&content=tips&content=tables');
    expect(await status()).toContain('could not be read');
    expect(await page.locator('.exam-sheet [data-piece="tip"]').count()).toBe(1);
  });

  it('should offer all exam tips where they are too many to begin with', async () => {
    await page.goto(`${many.origin}/exam-tips/cheat-sheet`);
    await page.getByRole('button', {name: 'Take all of them'}).click();
    await page.locator('.exam-sheet .sheet-page').first().waitFor();
    expect(await status()).toContain(`${COUNTS.all} exam tips`);
    expect(query().get('all')).toBe('yes');
  });

  it('should print grey, untitled by date, in landscape, from the address alone', async () => {
    await openSheet(docs.url, 'orientation=landscape&color=no&date=no&title=My+own&columns=4&density=compact');
    expect(await page.locator('.exam-sheet').getAttribute('data-grey')).toBe('true');
    const [first] = await print();
    expect([first?.width, first?.height]).toEqual([842, 595]);
    expect(first?.text).toMatch(/^My own/);
    expect(first?.text).not.toContain(String(new Date().getFullYear()));
  });
});

describe('a sheet that a reader makes their own', () => {
  const rows = () => page.locator('.exam-sheet-arrange li[data-key]');
  const onPaper = () => page.locator('.exam-sheet [data-piece]').allInnerTexts();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const arrange = async (which = `note=${NOTE_OF_12}`) => {
    await openSheet(docs.url, which);
    await page.getByRole('button', {name: 'Arrange by hand'}).click();
    await rows().first().waitFor();
  };

  it('should be arranged by the keyboard alone, on a phone in the dark, and be in its address', async () => {
    await page.setViewportSize({width: 390, height: 844});
    await page.emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce'});
    await arrange();
    // Below all the choices, and brought into view.
    const top = await page.locator('.exam-sheet-arrange').evaluate((section) => section.getBoundingClientRect().top);
    expect(top).toBeLessThan(844 / 2);
    const [first = '', second = ''] = await rows().evaluateAll((all) => all.map(({dataset}) => dataset.key ?? ''));
    await rows().first().getByRole('button', {name: /^Move/}).focus();
    await page.keyboard.press('Space');
    await page.getByText('Picked up:').waitFor({state: 'attached'});
    await page.keyboard.press('ArrowDown');
    await page.getByText('2 of 12', {exact: true}).waitFor({state: 'attached'});
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (key) => document.querySelector<HTMLElement>('li[data-key]')?.dataset.key === key,
      second,
    );
    expect(await rows().nth(1).getAttribute('data-key')).toBe(first);
    await rows().nth(2).getByRole('button', {name: /^Hide/}).focus();
    await page.keyboard.press('Enter');
    await rows()
      .first()
      .getByRole('button', {name: /^Reword/})
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Fan out with <b>SNS</b>');
    await page.keyboard.press('Enter');
    // What had the focus is gone: it goes on from the line itself.
    expect(await focused()).toMatch(/^Move: /);
    const beginLine = async () => {
      await rows()
        .first()
        .getByRole('button', {name: /^Line below/})
        .focus();
      await page.keyboard.press('Enter');
    };
    await beginLine();
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^Move: /);
    await beginLine();
    await page.keyboard.type('Sleep well');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Move: Fan out with <b>SNS</b>');
    await page.getByRole('button', {name: 'Line below: Sleep well'}).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Gone soon');
    await page.keyboard.press('Enter');
    const remove = page.getByRole('button', {name: 'Remove: Gone soon'});
    await remove.focus();
    await page.keyboard.press('Enter');
    await remove.waitFor({state: 'detached'});
    expect(await focused()).toMatch(/^Move: /);
    await page.getByText('11 exam tips').waitFor();
    const wanted = await onPaper();
    const place = wanted.findIndex((text) => text.includes('Fan out with <b>SNS</b>'));
    expect(wanted[place + 1]).toContain('Sleep well');
    expect(await violations('.exam-sheet-arrange')).toEqual([]);
    const small = await page
      .locator('.exam-sheet-arrange button')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getBoundingClientRect()).filter(({width, height}) => width < 44 || height < 44),
      );
    expect(small).toEqual([]);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('.exam-sheet[data-ready="true"] .sheet-page').first().waitFor();
    expect(await onPaper()).toEqual(wanted);
    expect(((await print())[0]?.text ?? '').includes('Sleep well')).toBe(true);
  });

  it('should be dragged by its handle, kept under a name, and begun again', async () => {
    await arrange();
    const key = await rows().nth(3).getAttribute('data-key');
    const handle = await rows().nth(3).getByRole('button', {name: /^Move/}).boundingBox();
    const target = await rows().first().boundingBox();
    const x = (handle?.x ?? 0) + 20;
    await page.mouse.move(x, (handle?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move(x, (handle?.y ?? 0) - 20, {steps: 4});
    await page.mouse.move(x, (target?.y ?? 0) + 10, {steps: 12});
    await page.mouse.up();
    await page.waitForFunction((at) => document.querySelector<HTMLElement>('li[data-key]')?.dataset.key === at, key);
    await page.locator('summary', {hasText: 'My sheets'}).click();
    await page.getByLabel('Name of this sheet').fill('Week 1');
    await page.getByRole('button', {name: 'Keep', exact: true}).click();
    await page.getByText('Kept: Week 1').waitFor();
    const changed = await onPaper();
    await page.getByRole('link', {name: 'Start over'}).click();
    await page.waitForURL((url) => url.search === '');
    await page.getByRole('link', {name: 'Week 1'}).click();
    await page.waitForURL((url) => url.searchParams.has('move'));
    await page.waitForFunction(
      (first) => document.querySelector('[data-ready="true"] [data-piece]')?.textContent === first,
      (await page.locator('.exam-sheet [data-piece]').first().textContent()) ?? '',
    );
    await page.getByText('12 exam tips').waitFor();
    expect(await onPaper()).toEqual(changed);
  });

  it('should name what the notes do not have any more', async () => {
    await openSheet(docs.url, `all=yes&hide=${encodeURIComponent('Compute/EC2.md#exam-tip-spot-is-gone')}`);
    await page.getByText('EC2: spot is gone').waitFor();
    await page.getByRole('button', {name: 'Forget them'}).click();
    await page.waitForURL((url) => !url.searchParams.has('hide'));
  });
});

describe('notes as one document', () => {
  it('should have contents whose page numbers are those of the paper, and links as notes', async () => {
    await page.goto(`${docs.url}/exam-tips/document?folder=Guide&paper=letter`);
    await page.locator('.exam-document[data-ready="true"]').waitFor({state: 'attached'});
    // Diagrams are drawn before pages are counted, near the window or not.
    const diagrams = page.locator('.exam-document vault-diagram:not([data-failed])');
    expect(await diagrams.count()).toBeGreaterThan(1);
    expect(await diagrams.locator('.diagram-drawing > svg').count()).toBe(await diagrams.count());
    const lines = await page
      .locator('.exam-document nav a')
      .evaluateAll((all) =>
        all.map(({children}) => [children[0]?.textContent ?? '', Number(children[1]?.textContent)] as const),
      );
    expect(lines.length).toBeGreaterThan(50);
    const pages = await print();
    expect(pages.map(({width, height}) => [width, height])).toEqual(pages.map(() => PAPER.letter));
    // The number of a page is on each.
    expect(pages.flatMap(({text}, number) => (text.length < 20 ? number + 1 : []))).toEqual([]);
    const wrong = lines.filter(([text, number]) => !squash(pages[number - 1]?.text ?? '').includes(squash(text)));
    expect(wrong).toEqual([]);
    expect(await status()).toContain(`${pages.length} pages`);
    // A link to another note of the document has its page, one that leaves it a number and its address below the note.
    expect(await page.locator('.exam-document-page', {hasText: /\(p\. \d+\)/}).count()).toBeGreaterThan(5);
    const address = await page.getByRole('region', {name: 'Links'}).first().getByRole('link').first().innerText();
    expect(address).toMatch(/^http/);
    expect(pages.some(({text}) => squash(text).includes(squash(address)))).toBe(true);
  });
});

describe('docusaurus exam:pdf', () => {
  let out: string;
  beforeAll(() => {
    out = mkdtempSync(path.join(tmpdir(), 'sheets-'));
  });
  afterAll(() => rmSync(out, {recursive: true}));

  it('should print a sheet of all and one of each note, tagged, with title, language and outline', async () => {
    const output = await docusaurus([
      'exam:pdf',
      '--dir',
      siteFolder('docs'),
      '--out',
      out,
      '--paper',
      'letter',
      '--fit',
      '1',
    ]);
    const files = readdirSync(out, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.pdf'));
    expect(files).toContain('cheat-sheet.pdf');
    expect(files).toContain(path.join('storage', 's3.pdf'));
    expect(output.match(/Printed/g)).toHaveLength(files.length);
    const bytes = readFileSync(path.join(out, 'cheat-sheet.pdf'));
    const pages = await readPdf(bytes);
    expect(pages.map(({width, height}) => [width, height])).toEqual([PAPER.letter]);
    const pdf = await getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise;
    const {info} = (await pdf.getMetadata()) as {info: {Title?: string; Language?: string}};
    expect(info.Title).toContain('Cheat sheet');
    expect(info.Language).toBe('en');
    expect(await pdf.getMarkInfo()).toMatchObject({Marked: true});
    const titles = (await pdf.getOutline()).flatMap(({title, items}) => [title, ...items.map((item) => item.title)]);
    expect(titles.join()).toContain('EC2');
    const s3 = await readPdf(readFileSync(path.join(out, 'storage', 's3.pdf')));
    expect(s3[0]?.text).toMatch(/^Cheat sheet: S3/);
  });

  it('should print a folder as one document', async () => {
    await docusaurus(['exam:pdf', '--dir', siteFolder('docs'), '--out', out, '--folder', 'Storage']);
    const [first, second] = await readPdf(readFileSync(path.join(out, 'documents', 'storage.pdf')));
    expect(first?.text).toMatch(/Storage.*S3 ?2/);
    expect(second?.text).toContain('S3');
  });

  it('should be run by a build that is told to, whose pages offer the files', async () => {
    const download = async () => {
      const href = await page.locator('main a[href$=".pdf"]').getAttribute('href');
      const response = await fetch(many.origin + href);
      return (await readPdf(new Uint8Array(await response.arrayBuffer()))).map(({text}) => text).join(' ');
    };
    const tipsIn = (text: string) => text.match(/\btip \d+\.\d word/g)?.length;
    await page.goto(`${many.origin}/exam-tips`);
    expect(tipsIn(await download())).toBe(COUNTS.all);
    await openNote('note-7', many.origin);
    expect(tipsIn(await download())).toBe(COUNTS.ofNote);
    await page.goto(`${docs.url}/exam-tips`);
    expect(await page.locator('main a[href$=".pdf"]').count()).toBe(0);
  });

  it('should say what is wrong, and fail', async () => {
    const run = (...args: string[]) => docusaurus(['exam:pdf', '--dir', siteFolder('docs'), '--out', out, ...args]);
    await expect(run('--note', 'No such note')).rejects.toThrow('--note "No such note"');
    await expect(run('--folder', 'Nowhere')).rejects.toThrow('--folder "Nowhere"');
    await expect(run('--columns', '7')).rejects.toThrow('--columns is a whole number from 1 to 4');
  });
});

describe('the index', () => {
  it('should filter by the keyboard, and keep the filters in the address', async () => {
    await page.goto(`${docs.url}/exam-tips`);
    const shown = () => page.locator('.exam-tip-entry').count();
    const all = await shown();
    await page.getByLabel('Words in the exam tip').focus();
    await page.keyboard.type('fifo');
    await page.waitForURL(/q=fifo/);
    const found = await shown();
    expect([found > 0, found < all]).toEqual([true, true]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Note');
    await page.keyboard.press('Tab');
    await page.keyboard.press('E');
    await page.waitForURL(/label=Exam/);
    await page.reload();
    await page.locator('html[data-has-hydrated="true"]').waitFor();
    expect(await page.getByLabel('Words in the exam tip').inputValue()).toBe('fifo');
    expect(await shown()).toBeLessThanOrEqual(found);
    await page.getByRole('button', {name: 'Clear the filters'}).click();
    await page.waitForFunction((count) => document.querySelectorAll('.exam-tip-entry').length === count, all);
    expect(new URL(page.url()).search).toBe('');
  });

  it('should remember what is known, and leave it out of a sheet', async () => {
    await openNote(NOTE_OF_12);
    await page.locator('.exam-tip-entry input[type="checkbox"]').first().focus();
    await page.keyboard.press('Space');
    await page.reload();
    await page.locator('.exam-tip-entry[data-known="true"]').waitFor();
    await openSheet(docs.url, `note=${NOTE_OF_12}&known=no`);
    expect(await status()).toContain('11 exam tips');
  });

  it('should copy the link to a tip, which leads to its place', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openNote(NOTE_OF_12);
    await page
      .getByRole('button', {name: /Copy the link/})
      .first()
      .click();
    await page.getByRole('button', {name: 'Copied'}).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    const id = decodeURIComponent(new URL(link).hash.slice(1));
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  });

  it('should list notes first where the tips are many, and fetch them when they are asked for', async () => {
    await page.goto(`${many.origin}/exam-tips`);
    expect(await page.locator('.exam-tip-entry').count()).toBe(0);
    expect(await page.getByRole('link', {name: 'Note 31'}).count()).toBe(1);
    await page.getByLabel('Words in the exam tip').fill('tip 27.3');
    await page.locator('.exam-tip-entry', {hasText: 'tip 27.3 word0'}).waitFor();
    expect(await page.locator('.exam-tip-entry').count()).toBe(1);
  });
});

describe('the tips of one note', () => {
  const shown = () => page.locator('.exam-tip-entry').count();

  it.each([
    ['few', () => docs.url, NOTE_OF_12, 12],
    ['many', () => many.origin, 'note-7', COUNTS.ofNote],
  ])('should stand at their old address too, on a site of %s', async (_, origin, note, count) => {
    await page.goto(`${origin()}/exam-tips/${note}`);
    await page.waitForURL(`**/exam-tips?note=${note}`);
    await page.locator('h1', {hasText: 'Exam tips: '}).waitFor();
    await page.locator('.exam-tip-entry').first().waitFor();
    expect(await shown()).toBe(count);
    expect(await page.title()).toContain('Exam tips: ');
    expect(await page.locator(`main header a[href$="cheat-sheet?note=${note}"]`).count()).toBe(1);
    await page.getByRole('link', {name: 'Read the note'}).click();
    await page.waitForURL(`**/${note}`);
  });

  it('should stand at their old address where a host has no file for it, and nothing at others', async () => {
    const notFound = {status: 404, contentType: 'text/html', path: path.join(siteFolder('docs'), '404.html')};
    await page.route(`**/exam-tips/${NOTE_OF_12}`, (route) => route.fulfill(notFound));
    await page.goto(`${docs.url}/exam-tips/no-such`);
    await page.locator('html[data-has-hydrated="true"]').waitFor();
    await idle(page);
    expect(await page.locator('h1').innerText()).toBe('Page Not Found');
    await page.goto(`${docs.url}/exam-tips/${NOTE_OF_12}`);
    await page.waitForURL(`**/exam-tips?note=${NOTE_OF_12}`);
    await page.locator('h1', {hasText: 'Exam tips: '}).waitFor();
  });

  it('should say in the counts what the note has, and lead back to all', async () => {
    await openNote('note-7', many.origin);
    expect(await status()).toBe(`${COUNTS.ofNote} exam tips`);
    await page.getByLabel('Words in the exam tip').fill('7.3');
    await page.waitForFunction(() => document.querySelectorAll('.exam-tip-entry').length === 1);
    expect(await status()).toBe(`1 of ${COUNTS.ofNote} exam tips`);
    await page.getByRole('link', {name: 'All exam tips'}).click();
    await page.getByRole('link', {name: 'Note 31'}).waitFor();
    expect(await page.locator('h1').innerText()).toBe('Exam tips');
    await page.goBack();
    await page.locator('h1', {hasText: 'Note 7'}).waitFor();
  });

  it('should be those that are asked for, without a fetch of any others', async () => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await openNote('note-7', many.origin);
    await idle(page);
    expect(fetched.filter((path) => /\/data\/words\./.test(path))).toHaveLength(1);
    expect(fetched.filter((path) => path.endsWith('exam-tips.json'))).toEqual([]);
  });
});

describe('many exam tips', () => {
  it('should all be printed that pass the filter, however many are shown', async () => {
    await page.goto(`${many.origin}/exam-tips?q=word0`);
    await page.getByRole('button', {name: /Show more/}).waitFor();
    const printed = (await print()).map(({text}) => text).join(' ');
    expect(printed.match(/\btip \d+\.\d word/g)).toHaveLength(COUNTS.all);
  });

  it('should be printed by the index on hardly more pages than by the sheet, with nothing to press', async () => {
    await page.goto(`${many.origin}/exam-tips?tag=counted`);
    await page.locator('.exam-tip-entry').first().waitFor();
    const index = await print();
    await openSheet(many.origin, 'tag=counted');
    const sheet = await print();
    expect(index.length).toBeLessThanOrEqual(sheet.length + 2);
    expect(index.map(({text}) => text).join(' ')).not.toMatch(
      /Make a cheat sheet|Clear the filters|Save as a file|Open:/,
    );
  });

  it('should be in no page, and in no chunk', async () => {
    const pages = ['/exam-tips', '/exam-tips/cheat-sheet', '/exam-tips/practice'];
    for (const url of pages) {
      await page.goto(many.origin + url);
      await idle(page);
      const sources = await page.evaluate(() =>
        Promise.all(
          [location.href, ...Array.from(document.scripts, ({src}) => src).filter(Boolean)].map(async (address) =>
            (await fetch(address)).text(),
          ),
        ),
      );
      expect(sources.length).toBeGreaterThan(2);
      expect(sources.filter((source) => source.includes('tip 27.3'))).toEqual([]);
    }
  });

  it('should be practised without more of them than today needs, until all are looked at', async () => {
    const fetched = new Set<string>();
    page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
    const words = () => Array.from(fetched).filter((file) => /\/data\/words\./.test(file)).length;
    await page.goto(`${many.origin}/exam-tips/practice`);
    await page.locator('.exam-practice-card').waitFor();
    await idle(page);
    expect(await page.locator('.exam-practice-today').innerText()).toContain('0 due, 20 new');
    expect(words()).toBe(1);
    await page.locator('summary', {hasText: 'Overview'}).click();
    await page.locator('tr', {hasText: 'Note 32'}).waitFor();
    expect(words()).toBe(2);
    expect(await page.locator('.exam-practice-card').count()).toBe(1);
  });

  it('should be formatted once their HTML has come', async () => {
    await page.goto(`${many.origin}/exam-tips?q=code-4`);
    await page.locator('.exam-tip-entry code').first().waitFor();
  });
});

describe('a note', () => {
  it('should lead from exam tip to exam tip by keys and by buttons, and to its cheat sheet', async () => {
    await page.goto(`${docs.url}/${NOTE_OF_12}`);
    await idle(page);
    const place = () => new URL(page.url()).hash;
    expect(await page.getByRole('link', {name: 'Next exam tip'}).count()).toBe(0);
    await page.keyboard.press('n');
    await page.getByText('1 / 12', {exact: true}).waitFor();
    const first = place();
    await page.getByRole('link', {name: 'Next exam tip'}).click();
    await page.getByText('2 / 12', {exact: true}).waitFor();
    expect(place()).not.toBe(first);
    await page.getByRole('link', {name: 'Previous exam tip'}).click();
    await page.getByText('1 / 12', {exact: true}).waitFor();
    expect(place()).toBe(first);
    expect(await violations('.vault-header')).toEqual([]);
    await page.getByRole('link', {name: 'Cheat sheet of this note'}).click();
    await page.locator('.exam-sheet .sheet-page').first().waitFor();
    expect(await page.locator('.exam-sheet [data-piece="tip"]').count()).toBe(12);
  });
});

it.each(['/exam-tips', '/exam-tips/cheat-sheet'])('should stay inside a phone on %s', async (url) => {
  await page.setViewportSize({width: 360, height: 740});
  await page.goto(docs.url + url);
  await idle(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
});
