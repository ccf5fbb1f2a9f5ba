/** The command. */
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {
  buildSite,
  checkOutputFolder,
  exitCodeOf,
  isFull,
  realFolder,
  runDocusaurus,
} from 'docusaurus-plugin-obsidian-vault/site-build';
import {type Arguments, HELP, readArguments} from './arguments.js';
import {cacheFolder} from './cache-folder.js';
import {Failure, failureOf, OTHER_CACHE, OTHER_FOLDER} from './failure.js';
import {writeSite} from './init.js';
import {checkNew, checkOutside} from './output.js';
import {freePort} from './port.js';
import {checkPrinter} from './printer.js';
import {openProject} from './project.js';
import {staticServer} from './static-server.js';
import {type VaultFolder, vaultFolder} from './vault-folder.js';

/** Lines of Docusaurus's on a folder that is about to be moved, and a command that is not there. */
const OF_ITS_OWN = /^.*(?:Generated static files in|npm run serve).*\n/gm;

/**
 * @param typed - The words behind the program.
 * @returns What the process ends with.
 */
export async function main(typed: string[]): Promise<number> {
  try {
    const given = readArguments(typed);
    if (given.help) process.stdout.write(HELP);
    else if (given.version) process.stdout.write(`${ownVersion()}\n`);
    else if (given.command === 'serve') await serve(given);
    else return await withVault(given, vaultFolder(given.folder));
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function withVault(given: Arguments, vault: VaultFolder): Promise<number> {
  const {command} = given;
  if (command === 'init') return init(given, vault);
  const out = path.resolve(given.out ?? (command === 'pdf' ? 'cheat-sheets' : 'site'));
  if (command === 'build' || command === 'pdf') checkOutside(out, vault.folder);
  if (command === 'build') await sentenceOf(() => checkOutputFolder(realFolder(out), [vault.folder]));
  if (command === 'pdf') {
    checkPrinter(createRequire(import.meta.url).resolve);
    checkNew(out, /\.pdf$/);
  }
  say(`${vault.folder}: ${vault.notes} note${vault.notes === 1 ? '' : 's'}`);
  const project = openProject(cacheFolder(), vault, given);
  try {
    if (command === 'dev') return await develop(given, project.folder);
    if (command === 'check') return await docusaurus(project.folder, 'vault:check');
    if (command === 'build') return await build(project.folder, vault, out, given);
    const built = path.join(project.folder, 'build');
    const code = await build(project.folder, vault, built);
    return code === 0 ? await docusaurus(project.folder, 'exam:pdf', '--dir', built, '--out', out) : code;
  } finally {
    project.close();
  }
}

async function build(siteDir: string, vault: VaultFolder, outDir: string, given?: Arguments): Promise<number> {
  const run = (draft: string) =>
    runDocusaurus(siteDir, ['build', '--out-dir', draft], {cwd: siteDir, hidden: OF_ITS_OWN});
  const code = await sentenceOf(
    () => buildSite({siteDir, outDir, kept: [vault.folder], run, say}),
    `Cannot write ${outDir}`,
  );
  if (given && code === 0) say(`Look at it with: cribsheet serve ${JSON.stringify(outDir)}${atBaseUrl(given.baseUrl)}`);
  return code;
}

/** What the build says is a sentence already, what the system says is none. */
async function sentenceOf<T>(act: () => T, doing = ''): Promise<Awaited<T>> {
  try {
    return await act();
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    throw code === undefined ? new Failure(`${message}.`) : failureOf(error, doing, OTHER_FOLDER);
  }
}

function atBaseUrl(baseUrl: string): string {
  return baseUrl === '/' ? '' : ` --base-url ${baseUrl}`;
}

async function develop({port, open}: Arguments, folder: string): Promise<number> {
  const free = await freePort(port);
  if (free !== port) say(`Port ${port} is in use: this is port ${free}.`);
  return docusaurus(folder, 'start', '--port', String(free), ...(open ? [] : ['--no-open']));
}

async function docusaurus(folder: string, ...args: string[]): Promise<number> {
  const end = await runDocusaurus(folder, args, {cwd: folder, hasTerminal: true});
  if (end.code !== 0 && isFull(folder)) {
    throw failureOf({code: 'ENOSPC'}, `Cannot write ${folder}`, OTHER_CACHE);
  }
  return exitCodeOf(end);
}

function init({folder: typed, out, title, url, baseUrl}: Arguments, vault: VaultFolder): number {
  const folder = path.resolve(out ?? `${path.resolve(typed)}-site`);
  checkOutside(folder, vault.folder);
  checkNew(folder, /^$/);
  writeSite(folder, vault, {baseUrl, title, url}, ownVersion());
  say(`The site is in ${folder}. Next: cd ${JSON.stringify(folder)} && npm install && npm start`);
  return 0;
}

function ownVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string};
  return manifest.version;
}

async function serve({folder, port, baseUrl}: Arguments): Promise<void> {
  const server = staticServer(path.resolve(folder), baseUrl);
  const free = await freePort(port);
  server.listen(free, 'localhost');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw failureOf(error, `Cannot listen on port ${free}`, 'name another with --port');
  }
  say(`http://localhost:${free}${baseUrl}`);
  await once(server, 'close');
}

/** Progress: the output of `check` is for other programs. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
