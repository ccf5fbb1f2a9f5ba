/**
 * Pictures and pages from the web. A video or a post becomes a card that fetches nothing: the theme loads
 * `data-embed-src` when the reader asks for it, and without a script the card is a link.
 */
import type {RootContent} from 'mdast';
import {isSafeSource} from '../../html/safe-url.js';
import {blockElement, inlineElement, ownWordsNodes, textNodes} from './elements.js';
import {parseImageText} from './image-text.js';
import {mediaKind} from './media.js';
import type {Scope} from './scope.js';
import {externalLink} from './targets.js';

/** A page of another site that can be shown inside ours. */
interface Card {
  kind: 'youtube' | 'tweet';
  label: string;
  /** The address to load. */
  src: string;
}

/**
 * Connect `![text](https://…)`.
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
  const hProperties = {width, height, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer'};
  return [{type: 'image', url, alt: name, title: title ?? null, data: {hProperties}}];
}

/**
 * Read the address of a video or a post.
 *
 * @param address As typed.
 * @returns What to load; undefined for every other address.
 */
export function readCard(address: string): Card | undefined {
  let url: URL;
  try {
    url = new URL(address.startsWith('//') ? `https:${address}` : address);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const host = url.hostname.replace(/^(?:www|m|mobile|music)\./, '');
  if (host === 'youtube.com' || host === 'youtube-nocookie.com' || host === 'youtu.be') return youtube(url, host);
  if (host !== 'twitter.com' && host !== 'x.com') return undefined;
  const post = /^\/\w+\/status\/(\d+)/.exec(url.pathname)?.[1];
  if (post === undefined) return undefined;
  return {kind: 'tweet', label: 'Post on X', src: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${post}`};
}

function youtube(url: URL, host: string): Card | undefined {
  const inPath =
    host === 'youtu.be' ? url.pathname.slice(1) : /^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(url.pathname)?.[1];
  const id = inPath ?? url.searchParams.get('v') ?? '';
  if (!/^[\w-]{6,20}$/.test(id)) return undefined;
  const start = seconds(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
  const query = start > 0 ? `?start=${start}` : '';
  return {kind: 'youtube', label: 'Video on YouTube', src: `https://www.youtube-nocookie.com/embed/${id}${query}`};
}

/** `90`, `90s`, `1m30s`, `1h2m3s`. */
function seconds(time: string): number {
  const parts = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time);
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) : 0;
}

function showCard(card: Card, url: string, text: string | undefined, scope: Scope): RootContent[] {
  const kind = ownWordsNodes(card.kind, card.label);
  const label = text === undefined ? kind : [...textNodes(`${text} (`), ...kind, ...textNodes(')')];
  if (scope.inLink) return label;
  const link = externalLink(url, label);
  if (!scope.blocks) return link;
  const className = ['internal-embed', 'external-embed', `${card.kind}-embed`];
  return [blockElement('div', {className, dataEmbedSrc: card.src, dataEmbedTitle: text ?? card.label}, link)];
}

/** The text of a picture is never empty. */
function fileName(url: string): string {
  const path = url.startsWith('data:') ? '' : url.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return name || 'Image';
}
