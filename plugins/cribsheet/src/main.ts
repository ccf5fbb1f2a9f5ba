/** The command. */
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {type Arguments, HELP, readArguments} from './arguments.js';
import {cacheFolder} from './cache-folder.js';
import {Failure, failureOf} from './failure.js';
import {writeSite} from './init.js';
import {checkOutput, moveOutput} from './output.js';
import {freePort} from './port.js';
import {openProject} from './project.js';
import {runDocusaurus} from './run-docusaurus.js';
import {staticServer} from './static-server.js';
import {type VaultFolder, vaultFolder} from './vault-folder.js';

/** How the folders that the commands make are known again. */
const MARKS = {build: /^404\.html$/, pdf: /\.pdf$/, init: /^docusaurus\.config\.mjs$/};

/**
 * @param typed - The words behind the program.
 * @returns What the process ends with.
 */
export async function main(typed: string[]): Promise<number> {
  try {
    const given = readArguments(typed);
    if (given.help) process.stdout.write(HELP);
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
  if (command === 'build' || command === 'pdf') checkOutput(out, vault.folder, MARKS[command]);
  say(`${vault.folder}: ${vault.notes} note${vault.notes === 1 ? '' : 's'}`);
  const project = openProject(cacheFolder(), vault, given);
  try {
    if (command === 'check') return await runDocusaurus(project.folder, ['vault:check']);
    if (command === 'dev') return await develop(given, project.folder);
    const built = path.join(project.folder, 'build');
    const code = await runDocusaurus(project.folder, ['build', '--out-dir', built]);
    if (code !== 0) return code;
    if (command === 'pdf') return await runDocusaurus(project.folder, ['exam:pdf', '--dir', built, '--out', out]);
    moveOutput(built, out);
    say(`The site is in ${out}. Look at it with: cribsheet serve ${JSON.stringify(out)}`);
    return 0;
  } finally {
    project.close();
  }
}

async function develop({port, open}: Arguments, folder: string): Promise<number> {
  const free = await freePort(port);
  if (free !== port) say(`Port ${port} is in use: this is port ${free}.`);
  return runDocusaurus(folder, ['start', '--port', String(free), ...(open ? [] : ['--no-open'])]);
}

function init({out, title, baseUrl}: Arguments, vault: VaultFolder): number {
  const folder = path.resolve(out ?? `${vault.folder}-site`);
  checkOutput(folder, vault.folder, /^$/);
  const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string};
  writeSite(folder, vault, {baseUrl, ...(title !== undefined && {title})}, version);
  say(`The site is in ${folder}. Next: cd ${JSON.stringify(folder)} && npm install && npm start`);
  return 0;
}

async function serve({folder, port, baseUrl}: Arguments): Promise<void> {
  const server = staticServer(path.resolve(folder), baseUrl);
  const free = await freePort(port);
  server.listen(free, 'localhost');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw failureOf(error, `Cannot listen on port ${free}`);
  }
  say(`http://localhost:${free}${baseUrl}`);
  await once(server, 'close');
}

/** Progress: the output of `check` is for other programs. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
