import {mkdir, readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * Writes the app's own files into a folder, and removes those that were there before and are of no use any more.
 *
 * @param directory - Where; made if need be.
 * @param files - Name → text.
 */
export async function writeData(directory: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(directory, {recursive: true});
  const present = new Set(await readdir(directory));
  // Those whose name tells their content come first: whoever reads the others finds them.
  const byName = [...files].sort(([a], [b]) => Number(isHashed(b)) - Number(isHashed(a)));
  for (const [name, text] of byName) {
    if (isHashed(name) && present.has(name)) continue;
    // A server that reads it meanwhile finds the old one or the new one, never a half.
    await writeFileAtomic(path.join(directory, name), text, {fsync: false});
  }
  const stale = [...present].filter((name) => isHashed(name) && !files.has(name));
  // While the development server runs two changes may overlap: the other one has removed it then.
  await Promise.all(stale.map((name) => rm(path.join(directory, name), {force: true})));
}

function isHashed(name: string): boolean {
  return /^(?:html|words)\.[0-9a-f]{12}\.json$/.test(name);
}
