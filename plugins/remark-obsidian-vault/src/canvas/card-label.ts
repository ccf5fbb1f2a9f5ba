import {excerptOf} from '../metadata/excerpt.js';
import {blockText} from '../transform/plain-text.js';
import {withoutEmbeds} from '../transform/without-embeds.js';
import type {CanvasFiles} from './canvas-files.js';
import type {CanvasCard} from './nodes.js';

const LENGTH = 60;

/**
 * Names a card by how it begins.
 *
 * @param card - A card.
 * @param files - Names the files of cards.
 * @returns Plain text in one line, at most sixty characters.
 */
export function cardLabel(card: CanvasCard, files: CanvasFiles): string {
  const [first] = card.children;
  if (first?.type === 'canvasFile') return files.name(first);
  const children = withoutEmbeds(card.children);
  const text = children[0]?.type === 'embeddedHeading' ? blockText([children[0]]) : excerptOf({type: 'root', children});
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1).trimEnd()}…` : text;
}
