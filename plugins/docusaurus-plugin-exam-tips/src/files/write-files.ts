import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type {ExamContent} from '../content.js';
import type {QuestionsOf} from '../data/encode-words.js';
import {type AnkiSite, toAnki} from './anki.js';
import {toCsv} from './csv.js';
import {toJson} from './json.js';
import {toMarkdown} from './markdown.js';

/** What the files hold. */
export type WrittenContent = Pick<ExamContent, 'tips' | 'cards' | 'all'>;

/**
 * Writes every file that the plugin offers: exam-tips.json, .csv, .md and, where it is wanted, .apkg.
 *
 * @param directory - Where; made if need be.
 * @param content - See {@link WrittenContent}.
 * @param siteUrl - The site's origin.
 * @param questionsOf - Gives the numbers of the questions of a tip: each is a card.
 * @param anki - What the Anki package has to know; undefined where there is to be none.
 */
export async function writeFiles(
  directory: string,
  {tips, cards, all}: WrittenContent,
  siteUrl: string,
  questionsOf: QuestionsOf,
  anki: AnkiSite | undefined,
): Promise<void> {
  await mkdir(directory, {recursive: true});
  const files = {
    json: toJson(tips, cards),
    csv: toCsv(tips, siteUrl),
    md: toMarkdown(tips, siteUrl),
    ...(anki && {apkg: Buffer.from(await toAnki(all, anki, questionsOf))}),
  };
  await Promise.all(
    Object.entries(files).map(([ending, content]) =>
      writeFileAtomic(path.join(directory, `exam-tips.${ending}`), content, {fsync: false}),
    ),
  );
}
