import type {RootContent} from 'mdast';
import type {Resolution} from '../../types.js';
import {inlineElement, ownWordsNodes, textNodes} from './elements.js';
import type {Scope} from './scope.js';
import {BASE_TEXT, linkTo} from './targets.js';

/**
 * Shows a base as what it is: a file that Obsidian opens, for its tables are made there. Obsidian help, Bases.
 *
 * @param resolution - The base.
 * @param text - What the writer calls it.
 * @param scope - Where it stands.
 * @returns A card with a link to the file.
 */
export function connectBase(
  resolution: Extract<Resolution, {status: 'note'}>,
  text: string | null,
  scope: Scope,
): RootContent {
  const {note} = resolution;
  return inlineElement('span', {className: ['internal-embed', 'base-embed']}, [
    ...linkTo(resolution, note.path, textNodes(text || note.title), scope),
    ...textNodes(' '),
    inlineElement('span', {className: ['base-embed-kind']}, ownWordsNodes('base', BASE_TEXT)),
  ]);
}
