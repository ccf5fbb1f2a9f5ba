/** Gives the pages of a built site a strict Content-Security-Policy. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type {ContentSecurityPolicy} from '../options.js';
import {widenHostFile, writeHostFile} from './host-files.js';
import {type PageLoads, pageLoads} from './page-loads.js';
import {framePolicy, sitePolicy} from './site-policy.js';

/** A site that is built. */
export interface BuiltSite {
  /** Absolute. */
  outDir: string;
  baseUrl: string;
  /** The site that holds this one as another of its languages; absolute. */
  siteDir?: string;
  /** The addresses of its pages, with the base URL. */
  routesPaths: readonly string[];
}

/** Nothing of the vault stands on it: the inline scripts that it has are those of the site. */
const PLAIN_PAGE = '404.html';

/**
 * Puts a policy into each page, and with a host the most of it into the file that the host reads.
 *
 * @param site - The site.
 * @param option - Where the policy goes, and what it allows beside.
 * @throws Error where the site sends another one.
 */
export function applyPolicy(site: BuiltSite, {host, add = {}}: ContentSecurityPolicy): void {
  const pages = pagesOf(site).map((file) => ({file, loads: pageLoads(readFileSync(file, 'utf8'))}));
  const plain = pages.find(({file}) => path.basename(file) === PLAIN_PAGE);
  const all = (kind: 'frames' | 'pictures' | 'media') => [...new Set(pages.flatMap(({loads}) => [...loads[kind]]))];
  const shared = {scripts: plain?.loads.scripts ?? [], pictures: all('pictures'), media: all('media')};
  for (const {file, loads} of pages) {
    const frames = [...loads.frames];
    if (loads.hasPolicy) continue;
    insert(file, loads, host === 'meta' ? sitePolicy({...shared, frames}, add) : framePolicy(frames, add));
  }
  if (host === 'meta') return;
  const policy = sitePolicy({...shared, frames: all('frames')}, add);
  if (site.siteDir === undefined || !widenHostFile(site.siteDir, host, policy)) {
    writeHostFile(site.outDir, host, policy);
  }
}

/** The files of the pages. What stands beside them, such as a page among the attachments, is not the site's to change. */
function pagesOf({outDir, baseUrl, routesPaths}: BuiltSite): string[] {
  const files = routesPaths.flatMap((route) => {
    const address = decode(route.startsWith(baseUrl) ? route.slice(baseUrl.length) : route).replace(/^\/|\/$/g, '');
    const names = address === PLAIN_PAGE ? [address] : [`${address}.html`, `${address}/index.html`];
    return names.map((name) => path.join(outDir, name)).find((file) => existsSync(file)) ?? [];
  });
  return [...new Set(files)].sort();
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Who reads the page meanwhile finds the old one or the new one. */
function insert(file: string, {place}: PageLoads, policy: string): void {
  const html = readFileSync(file, 'utf8');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', '&quot;')}">`;
  writeFileAtomic.sync(file, `${html.slice(0, place)}${meta}${html.slice(place)}`, {fsync: false});
}
