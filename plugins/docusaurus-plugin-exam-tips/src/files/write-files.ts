import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {ExamTip} from '../model.js';
import {toAnki} from './anki.js';
import {toCsv} from './csv.js';
import {toJson} from './json.js';
import {toMarkdown} from './markdown.js';

/**
 * Writes every file that the plugin offers: exam-tips.json, .csv, .md and .anki.txt.
 *
 * @param directory - Where; made if need be.
 * @param tips - In reading order.
 * @param site - The site's title and origin.
 */
export async function writeFiles(
  directory: string,
  tips: readonly ExamTip[],
  site: {title: string; url: string},
): Promise<void> {
  await mkdir(directory, {recursive: true});
  const files = {
    json: toJson(tips),
    csv: toCsv(tips, site.url),
    md: toMarkdown(tips, site.url),
    'anki.txt': toAnki(tips, site),
  };
  await Promise.all(
    Object.entries(files).map(([ending, text]) => writeFile(path.join(directory, `exam-tips.${ending}`), text)),
  );
}
