import type {NoteMetadata} from '../types.js';
import type {QueryNote} from './query-note.js';

/** What a note's metadata does not say. */
export interface FileTimes {
  ctime?: string;
  mtime?: string;
  size?: number;
}

/**
 * @param metadata - What is known of a published note.
 * @param times - What is known of its file.
 * @returns It as queries see it.
 */
export function readQueryNote({path, properties, tags, links, data}: NoteMetadata, times: FileTimes = {}): QueryNote {
  const names = new Map<string, string>();
  for (const tag of [...tags.map((found) => found.tag), ...properties.tags]) {
    if (!names.has(tag.toLowerCase())) names.set(tag.toLowerCase(), tag);
  }
  return {
    path,
    properties: properties.raw,
    tags: [...names.values()],
    aliases: properties.aliases,
    links: links.map(({target, kind}) => ({target, isEmbed: kind === 'embed'})),
    ...(data && {data}),
    ...times,
  };
}
