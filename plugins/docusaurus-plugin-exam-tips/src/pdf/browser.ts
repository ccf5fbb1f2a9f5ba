import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Browser} from 'playwright-core';

/** Names that Chromium and its relatives have as programs. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where Playwright looks in the usual places of each system, its own folder last. */
const CHANNELS = ['chrome', 'msedge', 'chromium'];

/** Nothing but the site is asked for anything. */
const ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** What to do where there is no browser. */
export const NO_BROWSER =
  'Cannot print: no Chromium is installed. Install Chromium, Google Chrome or Microsoft Edge ' +
  '(Debian and Ubuntu: apt install chromium; macOS: brew install --cask chromium; ' +
  'any system: npx playwright-core install chromium), or set CHROME_PATH to one.';

/**
 * Finds the program of an installed Chromium.
 *
 * @param env - `CHROME_PATH` goes before everything in `PATH`.
 * @returns Its path; undefined where `PATH` has none.
 * @throws Error where `CHROME_PATH` leads nowhere.
 */
export function findBrowser(env: NodeJS.ProcessEnv): string | undefined {
  const {CHROME_PATH: chosen} = env;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`Cannot print: CHROME_PATH is "${chosen}", and there is no such file.`);
    return chosen;
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** What to do where the program that drives a browser is not there: most sites print nothing, and need not install it. */
const NO_PLAYWRIGHT = 'Cannot print: the package "playwright-core" is not installed. Run: npm install playwright-core';

async function playwright(): Promise<typeof import('playwright-core')> {
  try {
    return await import('playwright-core');
  } catch (cause) {
    throw new Error(NO_PLAYWRIGHT, {cause});
  }
}

/**
 * Starts an installed Chromium.
 *
 * @param env - See {@link findBrowser}.
 * @returns The browser, to be closed by the caller.
 * @throws Error that says what to install where there is none.
 */
export async function launchBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const executablePath = findBrowser(env);
  const {chromium} = await playwright();
  if (executablePath) return chromium.launch({executablePath, args: ARGS});
  for (const channel of CHANNELS) {
    try {
      return await chromium.launch({channel, args: ARGS});
    } catch {
      // Not installed: the next may be.
    }
  }
  throw new Error(NO_BROWSER);
}
