/** Drawings of the plugin Excalidraw (2.26.4): which they are, which picture shows them, and how large. Pure. */
import type {RootContent} from 'mdast';
import {inlineElement, textNodes} from '../transform/resolve/elements.js';

/** Pictures that the plugin keeps beside a drawing, with the changed file extension. */
export interface DrawingPictures {
  light?: string;
  dark?: string;
}

/** What stands behind the bar of an embedded drawing. */
export interface DrawingLook {
  width?: string;
  height?: string;
  alt?: string;
  /** A class of the plugin's: `left`. */
  style?: string;
}

/** The plugin's own setting where an embed gives no size. */
export const DRAWING_WIDTH = '400';

/**
 * @param path - A file of the vault.
 * @param properties - Its front matter.
 * @returns Whether it is a drawing, whatever its name: it is not published as text.
 */
export function isDrawing(path: string, properties: Readonly<Record<string, unknown>> = {}): boolean {
  const value = properties['excalidraw-plugin'];
  const isMarked = value !== undefined && value !== null && value !== '' && value !== false;
  return isMarked || /\.excalidraw(?:\.md)?$/i.test(path);
}

/**
 * Finds the exported pictures: the drawing's last extension gives way to `svg` or `png`; where both themes are exported there
 * is `.light` and `.dark` in front of it, and no plain one.
 *
 * @param path - The drawing.
 * @param exists - Whether the vault has a file.
 * @returns The pictures; nothing where the plugin exports none.
 */
export function drawingPictures(path: string, exists: (path: string) => boolean): DrawingPictures {
  const stem = path.replace(/\.[^./]+$/, '');
  for (const extension of ['svg', 'png']) {
    const [light, dark, plain] = ['.light', '.dark', ''].map((theme) => `${stem}${theme}.${extension}`);
    const themed = {
      ...(light !== undefined && exists(light) && {light}),
      ...(dark !== undefined && exists(dark) && {dark}),
    };
    if (themed.light !== undefined || themed.dark !== undefined) return themed;
    if (plain !== undefined && exists(plain)) return {light: plain};
  }
  return {};
}

const SIZE = /^(\d+%?)?(?:x(\d+%?))?$/;

/**
 * Reads `400`, `200x100`, `100%`, `x200`, `left`, `400|left`, `text|400`.
 *
 * @param alias - What stands behind the first bar.
 * @returns The size and the rest. One part that is no size is a style.
 */
export function readDrawingLook(alias: string | null): DrawingLook {
  const parts = (alias ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const at = parts.findIndex((part) => SIZE.test(part));
  const [, width, height] = SIZE.exec(parts[at] ?? '-') ?? [];
  const size = {...(width !== undefined && {width}), ...(height !== undefined && {height})};
  if (at < 0)
    return parts.length > 1 ? {...look('alt', parts[0]), ...look('style', parts[1])} : look('style', parts[0]);
  return {...size, ...look('alt', at > 0 ? parts[0] : undefined), ...look('style', parts[at + 1])};
}

function look(name: 'alt' | 'style', value: string | undefined): DrawingLook {
  return value === undefined ? {} : {[name]: value};
}

/**
 * @param path - A drawing.
 * @returns Its name, without the plugin's extension.
 */
export function drawingName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/(?:\.excalidraw)?(?:\.md)?$/i, '')
    .replace(/\.excalidraw$/i, '');
}

/**
 * Shows a drawing by its exported pictures, by theme where there are two; without one by its name.
 *
 * @param path - The drawing.
 * @param pictures - See {@link drawingPictures}.
 * @param alias - What stands behind the bar of the embed.
 * @returns Nodes whose embeds wait to be resolved.
 */
export function drawingNodes(path: string, {light, dark}: DrawingPictures, alias: string | null): RootContent {
  const {width, height, alt, style} = readDrawingLook(alias);
  const className = [
    'internal-embed',
    'excalidraw-embed',
    ...(style && /^[\w-]+$/.test(style) ? [`excalidraw-${style}`] : []),
  ];
  if (light === undefined && dark === undefined) {
    return inlineElement('span', {className: [...className, 'is-missing']}, textNodes(alt ?? drawingName(path)));
  }
  const isPercent = width?.endsWith('%') || height?.endsWith('%');
  const size = isPercent
    ? ''
    : `${width ?? (height === undefined ? DRAWING_WIDTH : '')}${height === undefined ? '' : `x${height}`}`;
  const picture = (file: string, theme: string): RootContent => {
    // A height alone is the style's business: the embed's own sizes begin with a width.
    const text = [alt ?? drawingName(path), ...(/^\d/.test(size) ? [size] : [])].join('|');
    const own = theme === '' ? {} : {className: [`excalidraw-${theme}`]};
    return inlineElement('span', own, [{type: 'embed', value: `/${file}`, alias: text}]);
  };
  const css = [
    ...(isPercent && width ? [`width: ${width}`] : []),
    ...(height !== undefined && !/^\d/.test(size) ? [`height: ${/%$/.test(height) ? height : `${height}px`}`] : []),
  ].join('; ');
  const themes = light !== undefined && dark !== undefined ? ['light', 'dark'] : ['', ''];
  return inlineElement('span', {className, ...(css !== '' && {style: css})}, [
    ...(light === undefined ? [] : [picture(light, themes[0] as string)]),
    ...(dark === undefined ? [] : [picture(dark, themes[1] as string)]),
  ]);
}
