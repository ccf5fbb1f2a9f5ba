/**
 * Pictures and pages from the web. A video or a post becomes a card that fetches nothing: the theme loads
 * `data-embed-src` (where it is empty, the address of the card's link) when the reader asks for it, and without a script the
 * card is a link.
 */
import type {RootContent} from 'mdast';
import {isSafeSource} from '../../html/safe-url.js';
import {type Card, readCard} from './cards.js';
import {blockElement, inlineElement, textNodes, uiLabelNodes} from './elements.js';
import {parseImageText} from './image-text.js';
import {mediaKind} from './media.js';
import type {Scope} from './scope.js';
import {externalLink} from './targets.js';

/**
 * Resolves `![text](https://…)`.
 *
 * @param url The address.
 * @param alt Its text, with a size behind a bar.
 * @param title Its tooltip.
 * @param scope Where it stands.
 * @returns A picture, a player, a card or a link.
 */
export function embedExternal(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  scope: Scope,
): RootContent[] {
  const card = readCard(url);
  const {text, width, height} = parseImageText(alt);
  if (card) return showCard(card, url, text, scope);
  if (!isSafeSource(url)) return textNodes(text ?? '');
  const name = text ?? fileName(url);
  const kind = mediaKind(url.replace(/[?#].*$/, ''));
  if (kind === 'audio' || kind === 'video') {
    const player = inlineElement(kind, {src: url, controls: true, preload: 'none', width, height});
    const link = scope.inLink ? textNodes(name) : externalLink(url, textNodes(name));
    return [inlineElement('span', {className: ['external-embed', 'media-embed', `${kind}-embed`]}, [player, ...link])];
  }
  if (kind === 'pdf') return scope.inLink ? textNodes(name) : externalLink(url, textNodes(name));
  const hProperties = {width, height, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer'};
  return [{type: 'image', url, alt: name, title: title ?? null, data: {hProperties}}];
}

/**
 * Resolves `<iframe src="https://…">`. A known player is the one that its picture spelling makes; any other page is a card to open.
 *
 * @param address The address.
 * @param title What the writer says of it.
 * @param scope Where it stands.
 * @returns A card or a link; nothing where the address is none of the web.
 */
export function embedFrame(address: string, title: string | undefined, scope: Scope): RootContent[] {
  const url = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
  const text = title?.trim() || undefined;
  const card = readCard(url);
  if (card) return showCard(card, url, text, scope);
  const link = scope.inLink ? textNodes(text ?? url) : externalLink(url, textNodes(text ?? url));
  // The address stands in the link alone, where it is one that a reader opens.
  return scope.blocks && !scope.inLink ? [cardElement('frame', '', text, link)] : link;
}

function showCard(card: Card, url: string, text: string | undefined, scope: Scope): RootContent[] {
  const kind = uiLabelNodes(card.kind, card.label);
  const label = text === undefined ? kind : [...textNodes(`${text} (`), ...kind, ...textNodes(')')];
  if (scope.inLink) return label;
  const link = externalLink(url, label);
  if (!scope.blocks) return link;
  return [cardElement(card.kind, card.src, text ?? card.label, link)];
}

function cardElement(kind: string, src: string, title: string | undefined, link: RootContent[]): RootContent {
  const className = ['internal-embed', 'external-embed', `${kind}-embed`];
  return blockElement('div', {className, dataEmbedSrc: src, dataEmbedTitle: title}, link);
}

/** The text of a picture is never empty. */
function fileName(url: string): string {
  const path = url.startsWith('data:') ? '' : url.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return name || 'Image';
}
