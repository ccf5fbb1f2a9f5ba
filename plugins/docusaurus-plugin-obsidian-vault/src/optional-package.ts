/**
 * Plugins of Docusaurus's that a site has, in its own version: as dependencies, or as peers that are installed unasked, they would
 * bring another Docusaurus into an older site.
 */
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/**
 * @param name - The package.
 * @param taker - What takes it, and how a site does without: two parts of a sentence.
 * @returns What it exports.
 * @throws Error in a sentence where it is not installed.
 */
export function requireOptional(name: string, taker: {what: string; without?: string}) {
  try {
    return require(name);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw cause;
    const otherwise = taker.without === undefined ? '' : `, or ${taker.without}`;
    const message =
      `docusaurus-plugin-obsidian-vault: ${taker.what} takes the package "${name}", in the version of your Docusaurus. ` +
      `Install it${otherwise}.`;
    throw new Error(message, {cause});
  }
}
