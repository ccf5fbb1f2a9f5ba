import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {VaultSite} from '../publish/site.js';
import {printableJson} from '../read/printable.js';
import {publicList, publicReport, readPublicList} from './public-list.js';

/**
 * `vault:check --public`: what the site will show, and what of it is new since the last time that it was listed.
 *
 * @param site - A vault and what of it is published.
 * @param file - Where the list is written down for the next time; absolute.
 * @param format - `json` for tools.
 * @param isStripped - Photos are published without the place where they were taken.
 * @returns What to print.
 */
export async function listPublic(site: VaultSite, file: string, format: string, isStripped = false): Promise<string> {
  const list = await publicList(site, isStripped);
  const json = `${printableJson(list)}\n`;
  const before = readPublicList(await readFile(file, 'utf8').catch(() => ''));
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(file, json);
  return format === 'json' ? json : publicReport(list, before);
}
