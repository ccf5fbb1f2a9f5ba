import {type Browser, chromium} from 'playwright-core';

/**
 * @returns A running browser: the one that `CHROME_PATH` names, else Debian's.
 * @throws Error where there is none.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
