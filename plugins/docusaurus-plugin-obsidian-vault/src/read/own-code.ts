import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

let known: string | undefined;

/**
 * @returns The hash of the code that reads and renders notes: what another version of it made is not used again.
 */
export function ownCodeHash(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  // From here: this package, and the one that knows the syntax.
  const syntax = path.dirname(createRequire(import.meta.url).resolve('remark-obsidian-vault'));
  for (const folder of [fileURLToPath(new URL('..', import.meta.url)), syntax]) {
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => /\.[jt]sx?$/.test(file));
    for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  known = hash.digest('base64url');
  return known;
}
