/** Files of caches: each says what it was made of, and what it holds, so that a damaged one is none. */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * @param file - A file of a cache; absolute.
 * @param key - The hash of what its content is made of.
 * @returns The content; `undefined` where it is missing, damaged, half written or made of something else.
 */
export function readDigestFile(file: string, key: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  return end >= 0 && text.slice(0, end) === header(key, content) ? content : undefined;
}

/**
 * Writes a file of a cache, as a whole or not at all. A disk that is full costs the next build its speed and nothing else.
 *
 * @param file - Where to; absolute.
 * @param key - The hash of what its content is made of.
 * @param content - Any text.
 */
export function writeDigestFile(file: string, key: string, content: string): void {
  const text = `${header(key, content)}\n${content}`;
  const write = () => writeFileAtomic.sync(file, text, {fsync: false});
  try {
    try {
      write();
    } catch {
      // The first in its folder.
      mkdirSync(path.dirname(file), {recursive: true});
      write();
    }
  } catch {
    // The next build makes it again.
  }
}

function header(key: string, content: string): string {
  return `${key} ${createHash('sha1').update(content).digest('base64url')}`;
}
