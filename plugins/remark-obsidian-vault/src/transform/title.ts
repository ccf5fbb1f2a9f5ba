import type {Heading, Paragraph, Root} from 'mdast';
import {plainText} from './plain-text.js';

/** What a note says of its title. */
export interface TitleSource {
  path: string;
  /** The `title` property. */
  title?: string;
}

/**
 * Finds the title of a note: its property, else an H1 that is its first block, else its file's name. A first heading that only
 * repeats the title is taken out; a place with its id stays, for links that lead there.
 *
 * @param tree - A note with heading ids; changed in place.
 * @param source - What the note says of its title.
 * @returns The title.
 */
export function noteTitle(tree: Root, source: TitleSource): string {
  const [first] = tree.children;
  const heading = first?.type === 'heading' ? first : undefined;
  const text = heading ? plainText(heading.children).replace(/\s+/g, ' ').trim() : '';
  const isOwnTitle = heading?.depth === 1 && text !== '' && (source.title === undefined || isSame(text, source.title));
  const title = source.title ?? (isOwnTitle ? text : fileTitle(source.path));
  // A first H1 is the page's title as it stands, with its markup.
  if (heading && !isOwnTitle && isSame(text, title)) tree.children[0] = anchorOf(heading);
  return title;
}

/**
 * @param path - A path in the vault.
 * @returns The name of the file, without its folders and `.md`.
 */
export function fileTitle(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/i, '');
}

function anchorOf(heading: Heading): Paragraph {
  const id = heading.data?.hProperties?.id;
  return {type: 'paragraph', children: [], data: {hName: 'div', hProperties: {id, className: ['title-anchor']}}};
}

function isSame(a: string, b: string): boolean {
  const fold = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\p{P}\p{S}\s]+/gu, ' ')
      .trim();
  return fold(a) === fold(b);
}
