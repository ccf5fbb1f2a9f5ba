import {slug} from 'github-slugger';
import {isExternal} from './transform/resolve/targets.js';
import type {NoteEntry, VaultUrls} from './types.js';
import type {Resolver} from './vault/resolve.js';

const EXTENSION = /\.[a-z\d]{1,5}$/i;

/**
 * Takes every target for a file that is there: for a pipeline that sees one note and knows nothing of its vault.
 *
 * @returns A resolver.
 */
export function optimisticResolver(): Resolver {
  return (target, from, kind) => {
    if (isExternal(target)) return {status: 'unresolved'};
    const [name = '', ...subPath] = target.split('#').map((part) => part.trim());
    if (name !== '' && EXTENSION.test(name) && !/\.md$/i.test(name)) {
      return {status: 'attachment', attachment: {path: name}, ...(subPath.length > 0 && {fragment: subPath.join('#')})};
    }
    const path = name === '' ? from : `${name.replace(/\.md$/i, '')}.md`;
    const part = subPath.at(-1);
    const id = part === undefined || part === '' ? undefined : part.startsWith('^') ? part : slug(part);
    if (kind === 'embed' && name === '') return {status: 'unresolved'};
    return {status: 'note', note: noteEntry(path), ...(id !== undefined && {id})};
  };
}

function noteEntry(path: string): NoteEntry {
  const title = (path.split('/').at(-1) ?? path).replace(/\.md$/i, '');
  return {path, kind: 'note', title, aliases: [], headings: [], blocks: [], slug: `/${path}`, published: true};
}

/**
 * Addresses between the files of a vault as they lie on disk.
 *
 * @param from - The note that is shown.
 * @returns Relative, percent-encoded addresses.
 */
export function relativeUrls(from: string): VaultUrls {
  const up = '../'.repeat(from.split('/').length - 1);
  const encode = (path: string) => up + path.split('/').map(encodeURIComponent).join('/');
  return {
    note: (path, id) => `${path === from && id ? '' : encode(path)}${id ? `#${encodeURIComponent(id)}` : ''}`,
    attachment: encode,
    tag: () => undefined,
  };
}
