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
 * @param site - The site's folder; left out, it is the project's own.
 * @returns Where to.
 * @throws Error with what the build printed, where it fails.
 */
export function buildSite(folder: string, site = '.'): string {
  const args = [DOCUSAURUS, 'build', '--out-dir', folder];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    cwd: site,
    encoding: 'utf8',
    env: buildEnvironment(folder),
  });
  if (status !== 0) throw new Error(`The site does not build:\n${stdout}\n${stderr}`);
  return folder;
}

/**
 * @param folder - Where a site is built.
 * @returns The environment for Docusaurus, whose files are not those of another run.
 */
export function buildEnvironment(folder: string): NodeJS.ProcessEnv {
  // Jest's own flags and NODE_OPTIONS are not for the build.
  const {NODE_OPTIONS: _, JEST_WORKER_ID: __, NODE_ENV: ___, ...own} = process.env;
  return {
    ...own,
    CI: 'true',
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: `test/.tmp/generated/${path.basename(folder)}`,
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
  };
}
