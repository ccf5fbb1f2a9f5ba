import type {SwizzleConfig} from '@docusaurus/types';

/** They are made of parts that stand outside their folders, and are nothing without them. */
const WRAP = {eject: 'forbidden', wrap: 'safe'} as const;

/**
 * Docusaurus asks for it in `docusaurus swizzle`.
 *
 * @returns Which components of the theme a site may wrap, and what each shows.
 */
export function getSwizzleConfig(): SwizzleConfig {
  return {
    components: {
      SearchBar: {actions: WRAP, description: 'The box in the bar of the site, and the dialog that it opens'},
      SearchPage: {actions: WRAP, description: 'The page of results, with filters'},
    },
  };
}
