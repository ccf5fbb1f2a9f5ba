/** Names for the files of the notes that the list of all notes can be packed with. */
import {createHash} from 'node:crypto';
import {gunzipSync, gzipSync} from 'node:zlib';
import type {IndexFile} from './vocabulary.js';

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const LIST = /\.pf_meta$/;
/** `o` before it, its length in CBOR, is no part of it; the number behind it begins with a byte below any digit. */
const NAME = /unknown_[\da-f]+/g;
const DIGITS = 36;

/**
 * Names the notes' files in the order in which Pagefind's list has them. The list is fetched before the first result, and
 * hashes, which cannot be compressed, are most of it: eight bytes a note. A name keeps its length, as the list is binary,
 * and begins with a hash of all notes, so that no cache mixes two builds.
 *
 * @param files - Pagefind's.
 * @returns They with the notes' files renamed, in the list too.
 */
export function withFragmentNames(files: readonly IndexFile[]): IndexFile[] {
  const list = files.find(({path}) => LIST.test(path));
  const fragments = new Set(files.flatMap(({path}) => FRAGMENT.exec(path)?.[1] ?? []));
  if (!list || fragments.size === 0) return [...files];
  const text = gunzipSync(Buffer.from(list.content)).toString('latin1');
  const names = namesInOrder(text, fragments);
  const renamed = text.replace(NAME, (name) => names.get(name) ?? name);
  return files.map((file) => {
    if (file === list) return {...file, content: gzipSync(Buffer.from(renamed, 'latin1'), {level: 9})};
    const name = FRAGMENT.exec(file.path)?.[1];
    return name === undefined ? file : {...file, path: `fragment/${names.get(name) ?? name}.pf_fragment`};
  });
}

function namesInOrder(list: string, fragments: ReadonlySet<string>): Map<string, string> {
  const found = [...list.matchAll(NAME)].map(([name]) => name).filter((name) => fragments.has(name));
  const build = createHash('sha256')
    .update([...fragments].sort().join())
    .digest('hex');
  const width = (found.length - 1).toString(DIGITS).length;
  const names = new Map<string, string>();
  for (const [at, name] of found.entries()) {
    const [prefix = '', hash = ''] = name.split('_');
    const number = at.toString(DIGITS).padStart(width, '0');
    if (number.length < hash.length) names.set(name, `${prefix}_${build.slice(0, hash.length - width)}${number}`);
  }
  return names;
}
