/** A site of someone else: the classic template outside the repository, the packed packages and a strict tree, built and opened. */
import {execFileSync} from 'node:child_process';
import path from 'node:path';

it('should show a vault in a fresh classic site with one line', () => {
  // Jest's own flags are not for the build.
  const {NODE_OPTIONS: _, NODE_ENV: __, JEST_WORKER_ID: ___, ...env} = process.env;
  const program = path.resolve('test/install/install.mjs');
  const run = () => execFileSync(process.execPath, [program, '--once', '--linked'], {env, stdio: 'pipe'});
  expect(run).not.toThrow();
}, 600_000);
