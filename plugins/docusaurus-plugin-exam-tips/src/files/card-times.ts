import {lastCommits} from 'docusaurus-plugin-obsidian-vault';
import type {ExamContent} from '../content.js';

/** Midnight of the first day of 2020, UTC: the time of cards of which nothing else is known. */
const CONSTANT = 1_577_836_800;

/**
 * Tells when the cards of a note were last changed: the day that the note's property `updated` names, else its last commit,
 * else a constant, which is SOURCE_DATE_EPOCH where that is set (reproducible-builds.org). Never the time of a file: an import
 * would then overwrite what a reader changed in Anki since, tags say, though nothing has changed.
 *
 * @param content - The notes and the folders of their vaults.
 * @returns The address of each note → seconds.
 */
export async function cardTimes({sources}: Pick<ExamContent, 'sources'>): Promise<Map<string, number>> {
  const directories = [...new Set(sources.map(({directory}) => directory))];
  const commits = new Map(
    await Promise.all(directories.map(async (directory) => [directory, await lastCommits(directory)] as const)),
  );
  const fixed = process.env.SOURCE_DATE_EPOCH ?? '';
  const constant = /^\d+$/.test(fixed) ? Number(fixed) : CONSTANT;
  return new Map(
    sources.map(({url, directory, path, updated}) => {
      const day = updated === undefined ? Number.NaN : Date.parse(updated);
      const committed = commits.get(directory)?.get(path) ?? constant;
      return [url, Number.isFinite(day) ? Math.floor(day / 1000) : committed];
    }),
  );
}
