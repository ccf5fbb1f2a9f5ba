/** The development server on a vault of its own, which a test may edit. */
import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';

const root = path.resolve('.');

/**
 * Starts the development server on a copy of a vault.
 *
 * @param {string} vault - The vault's folder.
 * @returns {Promise<{dir: string, url: string, log: () => string, stop: () => void}>} The copy and the server, once the first page
 *   can be asked for: the vault's folder, its address, what the server has printed.
 * @throws Error with what was printed, where it does not come up.
 */
export async function startDevServer(vault) {
  const tmp = path.join(root, 'test/.tmp');
  mkdirSync(tmp, {recursive: true});
  const dir = mkdtempSync(path.join(tmp, 'edited-'));
  cpSync(vault, dir, {recursive: true});
  const port = await freePort();
  const {NODE_OPTIONS: _, JEST_WORKER_ID: __, NODE_ENV: ___, ...own} = process.env;
  const generated = `test/.tmp/generated/${path.basename(dir)}`;
  const server = spawn(
    process.execPath,
    [path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'start', '--no-open', '--port', `${port}`],
    {
      cwd: root,
      env: {
        ...own,
        VAULT: dir,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      },
    },
  );
  const stop = () => {
    server.kill();
    rmSync(dir, {recursive: true, force: true});
    rmSync(path.join(root, generated), {recursive: true, force: true});
  };
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (log += data));
  await compiled(server, () => log);
  return {dir, url: `http://localhost:${port}`, log: () => log, stop};
}

async function compiled(server, log) {
  for (let tenths = 0; tenths < 3000; tenths++) {
    if (/compiled/.test(log())) return;
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill();
  throw new Error(`The development server does not come up:\n${log()}`);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const {port} = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
