import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import writeFileAtomic from 'write-file-atomic';
import {launchBrowser} from './browser.js';
import {serveSite} from './serve.js';
import type {PrintedSheet} from './sheets.js';

/** What is printed, and where. */
export interface PrintJob {
  /** The folder of the built site. */
  directory: string;
  baseUrl: string;
  /** The address of the cheat sheet's page, with the base URL. */
  sheetUrl: string;
  /** The address of the page of documents, with the base URL. */
  documentUrl: string;
  sheets: readonly PrintedSheet[];
  /** How the sheets look, as in the page's address. */
  look: URLSearchParams;
  /** The folder of the files. */
  out: string;
}

/** Pages open at a time. */
const AT_A_TIME = 2;

/** A sheet of thousands of tips takes its time. */
const TIMEOUT = 180_000;

/**
 * Prints cheat sheets: what the page shows is what the file holds, with an outline, its title and its language, and tagged
 * for screen readers.
 *
 * @param job - See {@link PrintJob}.
 * @returns The files, in the order of the sheets.
 * @throws Error where no browser is installed, or a page does not come up.
 */
export async function printSheets(job: PrintJob): Promise<string[]> {
  const site = await serveSite(job.directory, job.baseUrl);
  try {
    const browser = await launchBrowser(process.env);
    try {
      return await printAll(browser, site.origin, job);
    } finally {
      await browser.close();
    }
  } finally {
    site.close();
  }
}

async function printAll(browser: Browser, origin: string, job: PrintJob): Promise<string[]> {
  const context = await browser.newContext({colorScheme: 'light'});
  context.setDefaultTimeout(TIMEOUT);
  const files = job.sheets.map(({file}) => path.join(job.out, ...file.split('/')));
  const waiting = job.sheets.map((sheet, index) => ({sheet, file: files[index] as string}));
  const work = async () => {
    const page = await context.newPage();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const {folder} = next.sheet;
      if (folder === undefined) await openSheet(page, `${origin}${job.sheetUrl}?${queryOf(next.sheet, job.look)}`);
      else await openDocument(page, `${origin}${job.documentUrl}?${documentQuery(folder, job.look)}`);
      await mkdir(path.dirname(next.file), {recursive: true});
      const pdf = await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true});
      // Whoever stops it finds no half of a sheet.
      await writeFileAtomic(next.file, pdf, {fsync: false});
    }
  };
  await Promise.all(Array.from({length: AT_A_TIME}, work));
  return files;
}

function queryOf({note}: PrintedSheet, look: URLSearchParams): string {
  const query = new URLSearchParams(look);
  if (note === undefined) query.set('all', 'yes');
  else query.set('note', note);
  return query.toString();
}

function documentQuery(folder: string, look: URLSearchParams): string {
  const paper = look.get('paper');
  return new URLSearchParams({folder, ...(paper !== null && {paper})}).toString();
}

/** Opens the page and waits until all notes are there, and their pages counted. */
async function openDocument(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.exam-document[data-ready="true"]').waitFor({state: 'attached'});
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Opens the page and waits until its pages stand: fonts and pictures change where lines and columns break, diagrams draw themselves. */
async function openSheet(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const sheet = page.locator('.exam-sheet[data-ready="true"]');
  await sheet.waitFor({state: 'attached'});
  await page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = Array.from(document.querySelectorAll<HTMLImageElement>('.exam-sheet img'));
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
    const diagrams = Array.from(document.querySelectorAll<HTMLElement & {draw(): Promise<void>}>('vault-diagram'));
    await Promise.all(diagrams.map((diagram) => diagram.draw()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  if ((await sheet.locator('.sheet-page').count()) > 0) return;
  throw new Error(`${url} has nothing to print: ${await page.locator('main [role="status"]').innerText()}`);
}
