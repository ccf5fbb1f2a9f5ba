// Makes sure that there is a Chromium for the tests: one that is installed, else Debian's package, else Playwright's own.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const run = (command, args) => spawnSync(command, args, {stdio: 'inherit'}).status === 0;

const installed = PLACES.find((place) => place && existsSync(place));
if (installed) {
  console.log(`Browser: ${installed}`);
} else if (!withDebian() && !withPlaywright()) {
  console.error('No browser could be installed. Install Chromium, or set CHROME_PATH to an installed one.');
  process.exit(1);
}

function withDebian() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  return (
    run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'])
  );
}

function withPlaywright() {
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  return run(process.execPath, [cli, 'install', '--with-deps', 'chromium']);
}
