/**
 * The pages of old addresses. Docusaurus's hold an inline script each, which no strict Content-Security-Policy lets run; these
 * share one that is a file.
 */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {Parser} from 'htmlparser2';
import {hashOf} from '../read/hash.js';

/** Takes a visitor on, with the query and the hash of the old address where the new one has none. */
const SCRIPT = `(() => {
  const to = new URL(document.querySelector('link[rel="canonical"]').href);
  if (to.search === '' && to.hash === '') {
    to.search = location.search;
    to.hash = location.hash;
  }
  location.replace(to);
})();
`;

const SCRIPT_FILE = `assets/js/redirect.${hashOf(SCRIPT).slice(0, 8)}.js`;

/** Nothing but that script: a meta tag can say so, as the page needs nothing else. */
const POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'";

/**
 * @param plugin - Docusaurus's own plugin of redirects.
 * @param context - The site's.
 * @returns The plugin, whose pages hold no inline script.
 */
export function withPlainPages(plugin: Plugin | null, {generatedFilesDir}: LoadContext): Plugin | null {
  const {postBuild} = plugin ?? {};
  if (!plugin || !postBuild) return plugin;
  return {
    ...plugin,
    async postBuild(props) {
      mkdirSync(generatedFilesDir, {recursive: true});
      const draft = mkdtempSync(path.join(generatedFilesDir, 'redirects-'));
      try {
        await postBuild.call(plugin, {...props, outDir: draft});
        movePages(draft, props.outDir, props.baseUrl);
      } finally {
        rmSync(draft, {recursive: true, force: true});
      }
    },
  };
}

function movePages(draft: string, outDir: string, baseUrl: string): void {
  const files = readdirSync(draft, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.html'));
  if (files.length === 0) return;
  const script = path.join(outDir, SCRIPT_FILE);
  mkdirSync(path.dirname(script), {recursive: true});
  writeFileSync(script, SCRIPT);
  for (const file of files.sort()) {
    const target = path.join(outDir, file);
    const to = targetOf(readFileSync(path.join(draft, file), 'utf8'));
    mkdirSync(path.dirname(target), {recursive: true});
    // A page of the site is never overwritten.
    writeFileSync(target, pageTo(to, baseUrl + SCRIPT_FILE), {flag: 'wx'});
  }
}

/** Where a page of Docusaurus's leads to. */
function targetOf(html: string): string {
  let to = '/';
  const parser = new Parser({
    onopentag(name, {rel, href}) {
      if (name === 'link' && rel === 'canonical' && href !== undefined) to = href;
    },
  });
  parser.end(html);
  return to;
}

function pageTo(to: string, script: string): string {
  const address = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <link rel="canonical" href="${address}">
    <script src="${script}"></script>
    <meta http-equiv="refresh" content="0; url=${address}">
  </head>
</html>
`;
}
