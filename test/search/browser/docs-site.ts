import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, renameSync, rmSync} from 'node:fs';
import path from 'node:path';

const DOCUSAURUS = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');
const TMP = path.resolve('test/.tmp');

/**
 * The site of the project's own vault, as the tests of whole sites build it; built here where they have not run.
 *
 * @returns Its folder: the one that `DOCS_SITE` names, if it does.
 */
export function docsSite(): string {
  const folder = process.env.DOCS_SITE ?? path.join(TMP, 'sites/docs');
  if (existsSync(folder)) return folder;
  mkdirSync(path.dirname(folder), {recursive: true});
  const built = buildSite(mkdtempSync(path.join(TMP, 'docs-')));
  try {
    renameSync(built, folder);
  } catch {
    // Another test has built it in the meantime.
    rmSync(built, {recursive: true, force: true});
  }
  return folder;
}

/**
 * Builds a site, as a user would.
 *
 * @param folder - Where to.
 * @param options - `config`: its config file, and `env`: beside the environment.
 * @returns The folder.
 * @throws Error with what the build printed, where it fails.
 */
export function buildSite(folder: string, {config, env = {}}: {config?: string; env?: Record<string, string>} = {}) {
  // Jest's own flags and NODE_OPTIONS are not for the build.
  const {NODE_OPTIONS: _, JEST_WORKER_ID: __, ...own} = process.env;
  const generated = path.join('test/.tmp/generated', path.basename(folder));
  const args = [DOCUSAURUS, 'build', '--out-dir', folder, ...(config ? ['--config', config] : [])];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: {
      ...own,
      NODE_ENV: 'production',
      CI: 'true',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
      DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      ...env,
    },
  });
  rmSync(generated, {recursive: true, force: true});
  if (status !== 0) throw new Error(`The site does not build:\n${stdout}\n${stderr}`);
  return folder;
}
