/**
 * The server's entry: Docusaurus's own, behind a cache of the pages of notes. A page is rendered again only if what it shows has
 * changed: its content with its place in the sidebar, the code, or what all pages know of the site.
 */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import siteConfig from '@generated/docusaurus.config';
import render from '@obsidian-vault/docusaurus-server-entry';
import folders from '@obsidian-vault/server-folders';
import {noteFile} from '../../pages/note-file.js';
import {readDigestFile, writeDigestFile} from '../../read/digest-file.js';

type Render = typeof render;

const site = folders.pages === undefined ? '' : siteHash(folders.bundle);

/** Renders a page, or takes it from the last build. */
const cachedRender: Render = async (params) => {
  const file = noteFile(params.pathname, siteConfig.baseUrl);
  const content = folders.pages === undefined ? undefined : contentOf(file);
  if (content === undefined) return render(params);
  const cacheFile = path.join(folders.pages as string, file);
  const key = createHash('sha1').update(site).update(params.pathname).update('\0').update(content).digest('base64url');
  const known = readDigestFile(cacheFile, key);
  if (known !== undefined) return JSON.parse(known) as Awaited<ReturnType<Render>>;
  const page = await render(params);
  writeDigestFile(cacheFile, key, JSON.stringify(page));
  return page;
};

export default cachedRender;

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(path.join(folders.content, file));
  } catch {
    return undefined;
  }
}

/** The code of the server, and all data in it but what a single other page is given: those are modules of data alone. */
function siteHash(bundle: string): string {
  const hash = createHash('sha1');
  for (const file of readdirSync(bundle, {recursive: true, encoding: 'utf8'}).sort()) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(path.join(bundle, file), 'utf8');
    if (file === 'server.bundle.js' || !isData(code)) hash.update(file).update(code);
  }
  return hash.digest('base64url');
}

/** Props of a page: a chunk of one module, which is a text of JSON. Those of the notes' versions are named in each content. */
function isData(code: string): boolean {
  const modules = code.match(/^module\.exports = /gm) ?? [];
  return modules.length === 1 && /^module\.exports = (?:\/\*.*?\*\/ ?)?JSON\.parse\('/m.test(code);
}
