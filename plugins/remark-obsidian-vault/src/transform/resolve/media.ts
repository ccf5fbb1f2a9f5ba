/** Pictures, sound, video and PDF (test/fixtures/syntax/README.md, Embeds). */
import type {RootContent} from 'mdast';
import {type ElementProperties, inlineElement, textNodes} from './elements.js';
import {displaySize, parseImageText} from './image-text.js';
import type {Scope} from './scope.js';

/** What Obsidian can show of a file that is not a note ("Obsidian help, Accepted file formats"). */
export type MediaKind = 'image' | 'audio' | 'video' | 'pdf';

const kinds: readonly [MediaKind, RegExp][] = [
  ['image', /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i],
  ['audio', /\.(?:flac|m4a|mp3|ogg|wav|3gp)$/i],
  ['video', /\.(?:mkv|mov|mp4|ogv|webm)$/i],
  ['pdf', /\.pdf$/i],
];

/** How wide a picture is at most, in pixels: 44rem. */
const columnWidth = 704;

/** How tall a PDF is where nothing else is said, in pixels. */
const pdfHeight = 600;

/**
 * Tell how a file is shown.
 *
 * @param path Vault path, or the path of an address.
 * @returns Its kind; undefined for files that can only be linked to.
 */
export function mediaKind(path: string): MediaKind | undefined {
  return kinds.find(([, extension]) => extension.test(path))?.[0];
}

/**
 * Show a file of the vault.
 *
 * @param path Vault path.
 * @param fragment What stands behind the number sign.
 * @param typed What stands behind the bar.
 * @param scope Where it stands.
 * @param title Its tooltip: a Markdown picture may have one.
 * @returns A picture, player or viewer; a link for other files.
 */
export function embedFile(
  path: string,
  fragment: string,
  typed: string | null,
  scope: Scope,
  title?: string | null,
): RootContent {
  const url = scope.page.context.urls.attachment(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  switch (mediaKind(path)) {
    case 'image':
      return image({path, url, fragment, typed, title}, scope);
    case 'audio':
      return player('audio', url + time(fragment), typed || name, scope);
    case 'video':
      return player('video', url + time(fragment), typed || name, scope);
    case 'pdf':
      return viewer(url, fragment, typed || name, scope);
    default:
      return wrap('file', [fileLink(url, typed || name, scope)]);
  }
}

interface Picture {
  path: string;
  url: string;
  fragment: string;
  typed: string | null;
  title: string | null | undefined;
}

function image({path, url, fragment, typed, title}: Picture, scope: Scope): RootContent {
  const given = parseImageText(typed);
  const size = displaySize(given, scope.page.context.imageSize?.(path));
  const classes = fragment.split(/[^\p{L}\p{N}_-]+/u).filter((part) => part !== '');
  const properties = {
    src: url,
    alt: given.text ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''),
    title: title ?? undefined,
    ...size,
    ...sourcesOf(scope.page.context.imageSources?.(path) ?? [], size.width),
    loading: 'lazy',
    decoding: 'async',
    className: classes.length > 0 ? classes : undefined,
  };
  return inlineElement('span', {className: ['internal-embed', 'image-embed', ...classes]}, [
    inlineElement('img', properties),
  ]);
}

/** As wide as a column of text, on a phone as the screen (`srcset` and `sizes`, HTML standard, 4.8.4.2.1). */
function sourcesOf(sources: readonly {url: string; width: number}[], width = columnWidth): ElementProperties {
  if (sources.length === 0) return {};
  return {
    srcSet: sources.map(({url, width: own}) => `${url} ${own}w`).join(', '),
    sizes: `(max-width: ${Math.min(width, columnWidth)}px) 100vw, ${Math.min(width, columnWidth)}px`,
  };
}

function player(kind: 'audio' | 'video', url: string, name: string, scope: Scope): RootContent {
  const size = kind === 'video' ? parseImageText(name) : {};
  const label = kind === 'video' && size.width !== undefined ? (size.text ?? lastPart(url)) : name;
  const properties: ElementProperties = {
    src: url,
    controls: true,
    preload: 'metadata',
    width: size.width,
    height: size.height,
  };
  return wrap(kind, [inlineElement(kind, properties), fileLink(url, label, scope)]);
}

/** `#page=3` is the viewer's own, `#height=400` is Obsidian's. */
function viewer(url: string, fragment: string, name: string, scope: Scope): RootContent {
  const parts = fragment.split(/[&#]/).map((part) => part.trim());
  const height = Number(
    /^height=(\d{1,5})$/i.exec(parts.find((part) => /^height=/i.test(part)) ?? '')?.[1] ?? pdfHeight,
  );
  const page = /^page=(\d{1,6})$/i.exec(parts.find((part) => /^page=/i.test(part)) ?? '')?.[1];
  const src = page === undefined ? url : `${url}#page=${page}`;
  return wrap('pdf', [
    inlineElement('iframe', {src, title: name, width: '100%', height, loading: 'lazy'}),
    fileLink(src, name, scope),
  ]);
}

function wrap(kind: string, children: RootContent[]): RootContent {
  return inlineElement('span', {className: ['internal-embed', 'media-embed', `${kind}-embed`]}, children);
}

function fileLink(url: string, name: string, scope: Scope): RootContent {
  const children = textNodes(name);
  if (scope.inLink) return inlineElement('span', {}, children);
  const hProperties = {className: ['internal-link'], target: '_blank', rel: ['noopener']};
  return {type: 'link', url, title: null, children: children as never[], data: {hProperties}};
}

/** `#t=30` starts there ("Media Fragments URI"). */
function time(fragment: string): string {
  return /^t=[\d:.,]+$/.test(fragment) ? `#${fragment}` : '';
}

function lastPart(url: string): string {
  const name = url.slice(url.lastIndexOf('/') + 1).replace(/#.*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
