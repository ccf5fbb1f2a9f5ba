/** Addresses of files that are no notes: ASCII alone, which every server and every tool can serve. */
import {compareCodeUnits} from './natural-order.js';
import {digest, slugPath} from './slug.js';

/** In characters, with its dot. */
const MAX_EXTENSION = 20;

/**
 * Give every attachment its own address. Letters beyond ASCII lose their marks, or go; what tells such a name from others is
 * then a digest of it, so that an address never depends on which other files there are.
 *
 * @param paths Vault paths, in any order.
 * @returns Vault path → path of the file in the site, relative to the folder of attachments.
 */
export function attachmentFiles(paths: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const path of [...new Set(paths)].sort(compareCodeUnits)) {
    // No kind of file has a longer name, and file systems bound the name of a file as a whole.
    const dot = path.length - path.lastIndexOf('.') > MAX_EXTENSION ? path.length : path.lastIndexOf('.');
    const extension = path
      .slice(dot)
      .toLowerCase()
      .replace(/[^.\w]/g, '');
    const stem = slugPath(path.slice(0, dot)).slice(1).split('/').map(ascii).join('/');
    let file = `${stem}${extension}`;
    for (let number = 2; taken.has(file); number++) file = `${stem}-${number}${extension}`;
    taken.add(file);
    files.set(path, file);
  }
  return files;
}

function ascii(name: string): string {
  if (/^[\w.-]*$/.test(name)) return name;
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? digest(name) : `${plain}-${digest(name)}`;
}
