import type {Embed, WikiLink} from '../nodes.js';
import {parseImageText} from './resolve/image-text.js';

/**
 * The words that a wikilink shows: its own text, else its target with ` > ` for every `#`. test/fixtures/syntax/README.md, Links.
 *
 * @param node - A wikilink or an embed.
 * @returns The words.
 */
export function displayText(node: WikiLink | Embed): string {
  if (node.type === 'wikiLink' && node.data.alias !== '') return node.data.alias;
  // The size of a picture is no word.
  const alias = node.type === 'embed' ? parseImageText(node.alias).text : undefined;
  if (alias !== undefined) return alias;
  return node.value
    .split('#')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' > ');
}
