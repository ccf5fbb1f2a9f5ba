/** A Docusaurus site of one's own, beside the vault. */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {failureOf} from './failure.js';
import type {SiteSettings} from './site-config.js';
import type {VaultFolder} from './vault-folder.js';

/** The version of Docusaurus that the site is made for. */
const DOCUSAURUS = '3.10.2';

/**
 * Writes the site.
 *
 * @param out - Where to; absolute.
 * @param vault - The vault.
 * @param settings - What the site is to be.
 * @param version - Of this program.
 * @throws Failure where it cannot be written.
 */
export function writeSite(out: string, vault: VaultFolder, settings: SiteSettings, version: string): void {
  try {
    for (const [file, text] of Object.entries(siteFiles(out, vault, settings, version))) {
      mkdirSync(path.dirname(path.join(out, file)), {recursive: true});
      writeFileSync(path.join(out, file), text);
    }
  } catch (error) {
    throw failureOf(error, `Cannot write ${out}`);
  }
}

function siteFiles(out: string, vault: VaultFolder, settings: SiteSettings, version: string): Record<string, string> {
  const vaultPath = path.relative(out, vault.folder).split(path.sep).join('/');
  return {
    'package.json': `${JSON.stringify(manifest(version), null, 2)}\n`,
    'docusaurus.config.mjs': config(settings.title ?? vault.name, settings.baseUrl, vaultPath),
    'static/.nojekyll': '',
    '.gitignore': 'node_modules/\n.docusaurus/\nbuild/\n',
    '.github/workflows/pages.yml': WORKFLOW,
  };
}

function manifest(version: string): object {
  const docusaurus = ['core', 'faster', 'plugin-client-redirects', 'preset-classic', 'theme-mermaid'];
  return {
    name: 'my-notes',
    private: true,
    scripts: {start: 'docusaurus start', build: 'docusaurus build', check: 'docusaurus vault:check'},
    dependencies: {
      ...Object.fromEntries(docusaurus.map((name) => [`@docusaurus/${name}`, DOCUSAURUS])),
      'docusaurus-preset-cribsheet': version,
      react: '^19.0.0',
      'react-dom': '^19.0.0',
    },
    engines: {node: '>=20.16'},
  };
}

function config(title: string, baseUrl: string, vaultPath: string): string {
  const quoted = (text: string) => JSON.stringify(text);
  return `export default {
  title: ${quoted(title)},
  // Where the site will stand: https://me.github.io and /my-notes/ on GitHub Pages.
  url: process.env.SITE_URL ?? 'https://notes.example',
  baseUrl: process.env.BASE_URL ?? ${quoted(baseUrl)},
  future: {v4: true, faster: true},
  onBrokenLinks: 'warn',
  onBrokenAnchors: 'warn',
  presets: [
    // The site is the notes alone; turn on what you want beside them.
    ['classic', {docs: false, blog: false, pages: false}],
    [
      'docusaurus-preset-cribsheet',
      {
        // publish: 'opt-in' publishes just notes with \`publish: true\`.
        vault: {path: process.env.VAULT ?? ${quoted(vaultPath)}, id: 'default', routeBasePath: '/', siteLook: true},
      },
    ],
  ],
  themeConfig: {
    navbar: {
      title: ${quoted(title)},
      items: [
        {to: '/exam-tips', label: 'Exam tips', position: 'left'},
        {to: '/exam-tips/cheat-sheet', label: 'Cheat sheet', position: 'left'},
        {to: '/exam-tips/practice', label: 'Practice', position: 'left'},
      ],
    },
  },
};
`;
}

const WORKFLOW = `# Publishes the site on GitHub Pages. The vault must be in the repository too: VAULT names its folder.
name: Pages
on:
  push:
    branches: [main]
permissions:
  contents: read
  pages: write
  id-token: write
concurrency: pages
jobs:
  pages:
    runs-on: ubuntu-latest
    environment: github-pages
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm install
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_URL: \${{ steps.pages.outputs.base_path }}/
      - uses: actions/upload-pages-artifact@v3
        with:
          path: build
      - uses: actions/deploy-pages@v4
`;
