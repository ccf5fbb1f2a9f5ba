/**
 * Docusaurus has each page load Prism and the languages that a site adds to it. Notes are coloured when the site is built and need
 * none of it: Prism comes with what uses it, and its languages come with Prism.
 */
import {fileURLToPath} from 'node:url';

/** The module that Docusaurus loads with each page: it does nothing but add languages. */
const INCLUDES_LANGUAGES = /[\\/]@docusaurus[\\/]theme-classic[\\/]lib[\\/]prism-include-languages\.js$/;

const PRISM = /[\\/]prism-react-renderer[\\/]dist[\\/]index\.m?js$/;

const lib = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * @param isServer - The bundle is the server's, which has what pages show at once.
 * @returns What is added to the bundler's configuration.
 */
export function prismLater(isServer: boolean): object {
  const use = [{loader: lib('./prism-loader.js')}];
  return {
    module: {
      rules: [
        {test: INCLUDES_LANGUAGES, use},
        {test: PRISM, resourceQuery: {not: [/itself/]}, sideEffects: true, use},
      ],
    },
    ...(isServer && {
      resolve: {alias: {'@theme/CodeBlock/highlighted': lib('./theme/code/highlighted-server.js')}},
    }),
  };
}
