/** Addresses of the pages of tags: their own letters, in folders that are named by them. */
import {digest, shorten, shortenPath, withSigns} from './slug.js';

/** What may not stand in the name of a page: all but letters, digits, `_`, `-` and emoji with what joins them. */
const OTHERS = /[^\p{L}\p{M}\p{N}_\-\p{Extended_Pictographic}\p{Emoji_Component}]+|[*#]/gu;

/**
 * The form in which two tags are one. Obsidian help, Tags: case does not matter.
 *
 * @param tag A tag without its number sign.
 * @returns The key to compare.
 */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase().normalize('NFC');
}

/**
 * Make the address of a tag's page.
 *
 * @param tag A tag without its number sign: `Topic/🌲tree`.
 * @returns A path that starts with `/`, below the pages of tags, not percent-encoded: `/topic/🌲tree`.
 */
export function tagPath(tag: string): string {
  const levels = tagKey(tag)
    .split('/')
    .filter((level) => level !== '');
  return shortenPath(`/${levels.map(levelName).join('/')}`);
}

function levelName(level: string): string {
  const name = withSigns(level)
    .trim()
    .replace(OTHERS, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? `tag-${digest(level)}` : shorten(name);
}
