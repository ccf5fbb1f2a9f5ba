/** What makes a site installable: its manifest, its icons, the colours of a window around it (Web Application Manifest, W3C). */
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {HtmlTags, LoadContext} from '@docusaurus/types';
import {loadSharp} from '../publish/load-sharp.js';

/** `--vault-paper` in both palettes. */
const PAPER = {light: '#fcfaf5', dark: '#1d1b19'};

/** The manifest, below the base URL. */
const MANIFEST_FILE = 'manifest.webmanifest';

/** The folder of icons, below the base URL. */
const ICONS = 'app-icons';

/** What phones ask for, in pixels; the last one is for those that read no manifest. */
const SIZES = [192, 512, 180];

/** A launcher may cut an icon to any shape inside of this part of it (W3C, "maskable"). */
const SAFE_PART = 0.8;

/**
 * @param context - Docusaurus's.
 * @returns What stands in the head of every page.
 */
export function appTags({baseUrl, siteConfig}: LoadContext): HtmlTags {
  const color = (media: 'light' | 'dark') => ({
    tagName: 'meta',
    attributes: {name: 'theme-color', content: PAPER[media], media: `(prefers-color-scheme: ${media})`},
  });
  const link = (rel: string, file: string) => ({tagName: 'link', attributes: {rel, href: baseUrl + file}});
  return [
    link('manifest', MANIFEST_FILE),
    ...(siteConfig.favicon === undefined ? [] : [link('apple-touch-icon', `${ICONS}/${SIZES.at(-1)}.png`)]),
    color('light'),
    color('dark'),
  ];
}

/**
 * Writes the manifest and the icons, which are made of the site's favicon.
 *
 * @param context - Docusaurus's.
 * @param outDir - The built site; absolute.
 */
export async function writeApp({baseUrl, siteConfig, siteDir, i18n}: LoadContext, outDir: string): Promise<void> {
  const {title, tagline, favicon, staticDirectories} = siteConfig;
  const folders = staticDirectories.map((folder) => path.resolve(siteDir, folder));
  const source =
    favicon === undefined ? undefined : folders.map((folder) => path.join(folder, favicon)).find(existsSync);
  const drawn = source === undefined ? [] : await drawIcons(source, path.join(outDir, ICONS));
  const icons = drawn.map((size) => ({
    src: `${baseUrl}${ICONS}/${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  }));
  const plain = favicon === undefined ? [] : [{src: baseUrl + favicon, sizes: 'any'}];
  const manifest = {
    name: title,
    short_name: title,
    ...(tagline && {description: tagline}),
    id: baseUrl,
    start_url: baseUrl,
    scope: baseUrl,
    display: 'standalone',
    lang: i18n.currentLocale,
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [...icons, ...plain],
  };
  await writeFile(path.join(outDir, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The sizes that could be drawn: none without sharp, which is optional. */
async function drawIcons(source: string, folder: string): Promise<number[]> {
  const sharp = loadSharp();
  if (!sharp) return [];
  try {
    await mkdir(folder, {recursive: true});
    for (const size of SIZES) {
      const inside = Math.round(size * SAFE_PART);
      const border = {top: Math.floor((size - inside) / 2), left: Math.floor((size - inside) / 2)};
      await sharp(source, {density: 300})
        .resize({width: inside, height: inside, fit: 'contain', background: PAPER.light})
        .extend({
          ...border,
          bottom: size - inside - border.top,
          right: size - inside - border.left,
          background: PAPER.light,
        })
        .flatten({background: PAPER.light})
        .png()
        .toFile(path.join(folder, `${size}.png`));
    }
    return SIZES.slice(0, 2);
  } catch {
    return [];
  }
}
