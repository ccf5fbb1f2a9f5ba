import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {logger} from '@docusaurus/logger';
import type {DocumentNote} from '../client/document/folders.js';
import {PAPER_SIZES, SHEET_LIMITS} from '../client/sheet-limits.js';
import {PAGES_FILE} from '../data/format.js';
import type {ExamTipsFile} from '../model.js';
import {DATA_FOLDER} from '../routes.js';
import {type PrintJob, printSheets} from './print.js';
import {allSheets, documentsOf, sheetsOfNotes} from './sheets.js';

/** The options of `docusaurus exam:pdf`, as typed. */
export interface PdfArguments {
  /** Titles, addresses or paths; none for all notes. */
  note?: readonly string[];
  /** Folders of the vault, each to be one document; `.` for all of it. Then no sheets are printed but those of `note`. */
  folder?: readonly string[];
  paper?: string;
  columns?: string;
  fit?: string;
  /** Where the files go. */
  out: string;
  /** The built site. */
  dir: string;
}

/**
 * @param typed - What was typed.
 * @returns How the sheets look, as in the address of their page.
 * @throws Error that names the option and what it takes.
 */
export function lookOf({paper, columns, fit}: Pick<PdfArguments, 'paper' | 'columns' | 'fit'>): URLSearchParams {
  const look = new URLSearchParams();
  if (paper !== undefined) look.set('paper', oneOf('--paper', paper.toLowerCase(), Object.keys(PAPER_SIZES)));
  if (columns !== undefined) look.set('columns', wholeNumber('--columns', columns, SHEET_LIMITS.columns));
  if (fit !== undefined) look.set('fit', wholeNumber('--fit', fit, SHEET_LIMITS.pages));
  return look;
}

/**
 * Prints the sheets of a built site, and says which.
 *
 * @param typed - The options.
 * @param site - Where its pages stand.
 * @throws Error that says what to do where the site is not built, an option is wrong or no browser is installed.
 */
export async function pdfCommand(
  typed: PdfArguments,
  site: Pick<PrintJob, 'baseUrl' | 'sheetUrl' | 'documentUrl'>,
): Promise<void> {
  const look = lookOf(typed);
  const directory = path.resolve(typed.dir);
  const list = path.join(directory, 'exam-tips.json');
  if (!existsSync(list)) throw new Error(`There is no built site in "${typed.dir}": run "docusaurus build" first.`);
  const {tips} = JSON.parse(await readFile(list, 'utf8')) as ExamTipsFile;
  const {note: names = [], folder: folders = []} = typed;
  const isOfAll = names.length + folders.length === 0;
  const sheets = [
    ...(isOfAll ? allSheets(tips, site.baseUrl) : sheetsOfNotes(tips, site.baseUrl, names)),
    ...(folders.length > 0 ? documentsOf(await pagesOf(directory, site), folders) : []),
  ];
  if (sheets.length === 0) throw new Error('The site has no exam tips to print.');
  const files = await printSheets({...site, directory, sheets, look, out: path.resolve(typed.out)});
  for (const file of files) logger.info`Printed path=${path.relative(process.cwd(), file)}`;
}

/** The notes of the built site, as its own page of documents has them. */
async function pagesOf(directory: string, {baseUrl, documentUrl}: Pick<PrintJob, 'baseUrl' | 'documentUrl'>) {
  const place = path.posix.dirname(documentUrl.replace(/\/$/, '')).slice(baseUrl.length);
  const file = path.join(directory, place, DATA_FOLDER, PAGES_FILE);
  return JSON.parse(await readFile(file, 'utf8')) as DocumentNote[];
}

function oneOf(option: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value;
  throw new Error(`${option} is ${values.join(' or ')}, not "${value}".`);
}

function wholeNumber(option: string, value: string, {min, max}: {min: number; max: number}): string {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return String(number);
  throw new Error(`${option} is a whole number from ${min} to ${max}, not "${value}".`);
}
