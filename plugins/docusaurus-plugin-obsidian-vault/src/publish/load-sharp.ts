import {createRequire} from 'node:module';

/** The package sharp, as it is called. */
export type Sharp = typeof import('sharp')['default'];

/**
 * @returns sharp; `undefined` where it is not installed, which it need not be.
 */
export function loadSharp(): Sharp | undefined {
  try {
    // Docusaurus loads plugins with jiti, whose `import()` gives other shapes than Node's.
    const loaded = createRequire(import.meta.url)('sharp') as Sharp & {default?: Sharp};
    return loaded.default ?? loaded;
  } catch {
    return undefined;
  }
}
