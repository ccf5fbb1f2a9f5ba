/** The package that drives a browser to print. Most readers never print: it is asked for when it is needed. */
import {Failure} from './failure.js';

const PACKAGE = 'playwright-core';

/**
 * @param find - Gives the file of a package, and throws where it is not there.
 * @throws Failure that says how to have it, where it is not there.
 */
export function checkPrinter(find: (name: string) => string): void {
  try {
    find(PACKAGE);
  } catch (cause) {
    throw new Failure(
      `To print takes the package "${PACKAGE}": run "npx -p cribsheet -p ${PACKAGE} cribsheet pdf", or "npm install -g ${PACKAGE}" beside an installed cribsheet.`,
      {cause},
    );
  }
}
