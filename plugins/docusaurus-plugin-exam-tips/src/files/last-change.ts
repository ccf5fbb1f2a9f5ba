import {execFile} from 'node:child_process';
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/**
 * Tells when folders were last changed: their last commit where git holds them as they are, else their newest file. The
 * variable SOURCE_DATE_EPOCH goes before both (reproducible-builds.org). Equal folders give equal times.
 *
 * @param directories - Absolute.
 * @returns Seconds; 0 where nothing is there.
 */
export async function lastChange(directories: readonly string[]): Promise<number> {
  const fixed = process.env.SOURCE_DATE_EPOCH ?? '';
  if (/^\d+$/.test(fixed)) return Number(fixed);
  const times = await Promise.all(directories.map(async (dir) => (await committed(dir)) ?? newestFile(dir)));
  return Math.max(0, ...times);
}

/** @returns The time of the last commit; undefined where there is none, or where something was changed after it. */
async function committed(dir: string): Promise<number | undefined> {
  try {
    const {stdout: changes} = await run('git', ['status', '--porcelain', '--', '.'], {cwd: dir});
    const {stdout: time} = await run('git', ['log', '-1', '--format=%ct', '--', '.'], {cwd: dir});
    return changes === '' && time !== '' ? Number(time) : undefined;
  } catch {
    return undefined;
  }
}

async function newestFile(dir: string): Promise<number> {
  const entries = await readdir(dir, {recursive: true, withFileTypes: true}).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const visible = files.filter(
    (file) =>
      !path
        .relative(dir, file)
        .split(path.sep)
        .some((part) => part.startsWith('.')),
  );
  const times = await Promise.all(visible.map(async (file) => (await stat(file)).mtimeMs));
  return Math.floor(times.reduce((a, b) => Math.max(a, b), 0) / 1000);
}
