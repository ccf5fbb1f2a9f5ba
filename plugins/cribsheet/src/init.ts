/** A Docusaurus site of one's own, beside the vault. */
import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {failureOf, OTHER_FOLDER} from './failure.js';
import {configFile, workflowFile} from './init-files.js';
import type {SiteSettings} from './site-config.js';
import type {VaultFolder} from './vault-folder.js';

/** The version of Docusaurus that the site is made for. */
const DOCUSAURUS = '3.10.2';

/**
 * Writes the site.
 *
 * @param out - Where to: a folder that is not there yet, or empty; absolute.
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
    // It was not there, or empty: what is left of it would be in the way of the next try.
    for (const file of existsSync(out) ? readdirSync(out) : []) rmSync(path.join(out, file), {recursive: true});
    throw failureOf(error, `Cannot write ${out}`, OTHER_FOLDER);
  }
}

function siteFiles(out: string, vault: VaultFolder, settings: SiteSettings, version: string): Record<string, string> {
  const vaultPath = path.relative(out, vault.folder).split(path.sep).join('/');
  return {
    'package.json': `${JSON.stringify(manifest(version), null, 2)}\n`,
    'docusaurus.config.mjs': configFile(settings.title ?? vault.name, settings, vaultPath),
    'static/.nojekyll': '',
    '.gitignore': 'node_modules/\n.docusaurus/\nbuild/\n',
    '.github/workflows/pages.yml': workflowFile(),
  };
}

function manifest(version: string): object {
  const docusaurus = ['core', 'faster', 'plugin-client-redirects', 'preset-classic'];
  return {
    name: 'my-notes',
    private: true,
    scripts: {
      start: 'docusaurus start',
      build: 'docusaurus build',
      serve: 'docusaurus serve',
      check: 'docusaurus vault:check',
    },
    dependencies: {
      ...Object.fromEntries(docusaurus.map((name) => [`@docusaurus/${name}`, DOCUSAURUS])),
      'docusaurus-preset-cribsheet': version,
      react: '^19.0.0',
      'react-dom': '^19.0.0',
    },
    engines: {node: '>=20.16'},
  };
}
