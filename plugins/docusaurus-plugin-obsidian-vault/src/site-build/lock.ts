/** One process at a time. What a killed one has left is no lock. */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';

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
