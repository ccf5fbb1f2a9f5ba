/** Reads the sites that build-sites.mjs made. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {selectAll} from 'hast-util-select';
import {toText} from 'hast-util-to-text';

const tmp = path.resolve('test/.tmp');

/** The sites, by name. */
export type SiteName = 'ugly' | 'ugly-webpack' | 'docs' | 'hostile';

/** @returns The folder of a built site. */
export function siteFolder(site: SiteName): string {
  return path.join(tmp, 'sites', site);
}

/** @returns What the build printed, without colours. */
export function buildLog(site: SiteName): string {
  return logText(`${site}.log`);
}

/** @returns What the check command printed. */
export function checkLog(site: 'ugly'): string {
  return logText(`${site}-check.log`);
}

function logText(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what starts a colour
  return readFileSync(path.join(tmp, name), 'utf8').replace(/\u001B\[[\d;]*m/g, '');
}

/** @returns The page at an address of a site, parsed. */
export function page(site: SiteName, url: string): Root {
  const clean = decodeURIComponent(url).replace(/^\/|\/$/g, '');
  const files = [`${clean}.html`, `${clean}/index.html`, 'index.html'].slice(clean === '' ? 2 : 0);
  const file = files.map((name) => path.join(siteFolder(site), name)).find((name) => existsSync(name));
  if (!file) throw new Error(`${site} has no page ${url}`);
  return fromHtml(readFileSync(file, 'utf8'));
}

/** @returns The elements of a page's own content that match a selector. */
export function select(root: Root, selector: string): Element[] {
  return selectAll(selector, root);
}

/** @returns What a reader sees of an element. */
export function textOf(node: Element | Root): string {
  return toText(node).replace(/\s+/g, ' ').trim();
}

/** @returns Every file of a site, relative to it. */
export function filesOf(site: SiteName): string[] {
  const folder = siteFolder(site);
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** @returns The pages of notes: address → page. */
export function notePages(site: SiteName): Map<string, Root> {
  const pages = new Map<string, Root>();
  for (const file of filesOf(site)) {
    if (!file.endsWith('.html') || file === '404.html') continue;
    const root = fromHtml(readFileSync(path.join(siteFolder(site), file), 'utf8'));
    if (select(root, '.theme-doc-markdown').length > 0) pages.set(`/${file.replace(/(?:\/?index)?\.html$/, '')}`, root);
  }
  return pages;
}
