import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** A whole history is read at once. */
const MAX_OUTPUT = 1 << 30;

/** Begins a commit in git's output: no name of a file begins so. */
const COMMIT = '\u0001';

/**
 * Tells when the files of a folder were last committed. Files have times of their own too, but these say when a folder was
 * copied or cloned: equal vaults would have different times.
 *
 * @param directory - Absolute.
 * @returns The path of each file below the folder → seconds; nothing where git does not hold it.
 */
export async function lastCommits(directory: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  try {
    const git = async (...args: string[]) =>
      (await run('git', args, {cwd: directory, maxBuffer: MAX_OUTPUT, encoding: 'utf8'})).stdout;
    const cut = await boundaries(directory, await git('rev-parse', '--git-path', 'shallow'));
    const log = await git('log', '-z', '--name-only', '--relative', `--format=${COMMIT}%H %ct`, '--', '.');
    let time: number | undefined;
    for (const entry of log.split('\0').map((line) => line.replace(/^\n+/, ''))) {
      if (entry.startsWith(COMMIT)) {
        const [commit = '', seconds] = entry.slice(COMMIT.length).trim().split(' ');
        time = cut.has(commit) ? undefined : Number(seconds);
      } else if (entry !== '' && time !== undefined && !times.has(entry)) {
        times.set(entry, time);
      }
    }
  } catch {
    // No git, or no repository.
  }
  return times;
}

/** Where a clone was cut off, a commit seems to have changed every file: it tells nothing. */
async function boundaries(directory: string, file: string): Promise<Set<string>> {
  const text = await readFile(path.resolve(directory, file.trim()), 'utf8').catch(() => '');
  return new Set(text.split('\n').filter(Boolean));
}
