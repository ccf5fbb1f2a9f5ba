/** One process at a time. What a killed one has left is no lock. */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** A file that is a lock, and what to say of the process that has it. */
export type Lock = readonly [file: string, sentence: (owner: number) => string];

/**
 * Takes several locks, or none.
 *
 * @param locks - See {@link lock}; their folders are made.
 * @returns Gives them back.
 * @throws Error in the sentence of the first that another process has.
 */
export function lockAll(locks: readonly Lock[]): () => void {
  const taken: (() => void)[] = [];
  const unlock = () => {
    for (const each of taken) each();
  };
  try {
    for (const [file, sentence] of locks) {
      mkdirSync(path.dirname(file), {recursive: true});
      taken.push(lock(file, sentence));
    }
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Takes a lock: a file that holds the number of the process.
 *
 * @param file - The file; absolute.
 * @param sentence - What to say of the process that has it.
 * @returns Gives it back.
 * @throws Error in that sentence where another process has it.
 */
export function lock(file: string, sentence: (owner: number) => string): () => void {
  for (let time = 0; ; time++) {
    try {
      writeFileSync(file, String(process.pid), {flag: 'wx'});
      return () => rmSync(file, {force: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || time > 0) throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (isRunning(owner)) throw new Error(sentence(owner));
      rmSync(file, {force: true});
    }
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
