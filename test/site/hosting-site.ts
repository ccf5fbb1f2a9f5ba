/** A site of two vaults in two languages below a base URL: the fixture of the hosting test. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const picture = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"><rect width="${width}" height="20"/></svg>\n`;

/** The files of the site, below its folder. */
export const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"private": true}\n',
  'a/Home.md':
    'See [[Queues]], [[Queues#Pull|pulling]], [deep](Sub/Deep.md#Far), [[Board.canvas]].\n\n![[pic.svg]] <a href="Sub/Deep.md#Far">raw</a>\n',
  'a/Queues.md':
    '---\naliases: [Old queues]\ntags: [topic/sub]\nup: "[[Deep#Far]]"\n---\n## Pull\n\n==Exam: #topic/sub is pulled, see [[Deep#Far]] and ![[pic.svg]]==\n\n> [!exam] A block\n> of [[Home]]\n\nBack. ^b\n',
  'a/Sub/Deep.md': '## Far\n\nTo [[Queues#^b]] and ![[Queues#Pull]]\n\n- Point. ==Exam: deep==\n',
  'a/pic.svg': picture(10),
  'a/Board.canvas':
    '{"nodes":[{"id":"n","type":"file","file":"Queues.md","x":0,"y":0,"width":200,"height":200},{"id":"t","type":"text","text":"To [[Deep]]","x":300,"y":0,"width":200,"height":100}],"edges":[]}',
  'b/Queues.md': '---\naliases: [Lines]\n---\n# Waiting\n\n==Exam: the other== ![[pic.svg]] [[More]] #topic\n',
  'b/More.md': 'More of [[Waiting]] and [[Queues]].\n',
  'b/pic.svg': picture(11),
  'b-de/Queues.md': '# Warten\n\n==Exam: auf Deutsch== ![[pic.svg]] [[More]] #topic\n',
  'b-de/More.md': '# Mehr\n\nMehr von [[Queues]].\n',
  'b-de/pic.svg': picture(1200),
  'docusaurus.config.mjs': `import {obsidianVault} from 'docusaurus-plugin-obsidian-vault';
const a = obsidianVault({path: 'a', properties: true, contentSecurityPolicy: 'cloudflare'});
const path = process.env.DOCUSAURUS_CURRENT_LOCALE === 'de' ? 'b-de' : 'b';
const b = obsidianVault({path, id: 'other', routeBasePath: 'other'});
export default {
  title: 'Hosted', url: 'https://hosted.example', baseUrl: '/base/', trailingSlash: process.env.SLASH === 'true',
  future: {v4: true, faster: true}, onBrokenLinks: 'throw', onBrokenAnchors: 'throw',
  i18n: {defaultLocale: 'en', locales: ['en', 'de']},
  markdown: a.markdown, staticDirectories: [a.staticDirectory, b.staticDirectory],
  presets: [['classic', {docs: false, blog: false, pages: false}]],
  plugins: [
    a.docs(), b.docs(), a.plugin, b.plugin, a.redirects(), b.redirects(),
    'docusaurus-plugin-exam-tips',
  ],
  themes: ['docusaurus-theme-search-pagefind'],
  themeConfig: {navbar: {title: 'Hosted', items: [{type: 'localeDropdown', position: 'right'}]}},
};
`,
};

/**
 * Writes a site inside the project, so that its packages are found.
 *
 * @param name - What its folder begins with.
 * @param files - File → text.
 * @returns Its folder.
 */
export function writeSite(name: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(path.resolve('test/.tmp'), {recursive: true});
  const site = mkdtempSync(path.resolve('test/.tmp', `${name}-`));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
    writeFileSync(path.join(site, file), text);
  }
  return site;
}

/**
 * Runs a command of Docusaurus in a site, as its user would.
 *
 * @param site - The site's folder.
 * @param args - The command.
 * @param env - Variables beside those of this process.
 * @throws Error with what it printed, where it fails.
 */
export function docusaurus(site: string, args: readonly string[], env: Record<string, string> = {}): void {
  const {NODE_OPTIONS: _, JEST_WORKER_ID: __, NODE_ENV: ___, ...own} = process.env;
  const bin = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {
    cwd: site,
    env: {...own, DOCUSAURUS_NO_PERSISTENT_CACHE: 'true', CI: 'true', ...env},
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`docusaurus ${args.join(' ')}:\n${stdout}\n${stderr}`);
}
