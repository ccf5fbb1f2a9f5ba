import type {SwizzleConfig} from '@docusaurus/types';

const SAFE = {eject: 'safe', wrap: 'safe'} as const;
/** What it shows may change in any version. */
const UNSAFE = {eject: 'unsafe', wrap: 'safe'} as const;
/** No component but several: there is nothing to put another around. */
const EJECT_ONLY = {eject: 'unsafe', wrap: 'forbidden'} as const;
/** Made of parts that stand outside its folder. */
const WRAP_ONLY = {eject: 'forbidden', wrap: 'safe'} as const;

/**
 * Docusaurus asks for it in `docusaurus swizzle`.
 *
 * @returns Which components of the theme a site may wrap or replace, and what each shows.
 */
export function getSwizzleConfig(): SwizzleConfig {
  return {
    components: {
      Anchors: {
        actions: {eject: 'forbidden', wrap: 'forbidden'},
        description: 'Names the ids of a page to the check of links',
      },
      Backlinks: {actions: SAFE, description: 'The notes that link to a note, at its foot'},
      Callout: {actions: SAFE, description: 'A callout: its box, its fold, the link to an exam tip'},
      'Callout/Title': {actions: EJECT_ONLY, description: 'The title line and the body of a callout'},
      Diagram: {actions: SAFE, description: 'A diagram, which the element in it draws'},
      'CodeBlock/Content': {actions: UNSAFE, description: 'The lines of a block of code'},
      ExamMark: {actions: SAFE, description: 'An exam tip inside a sentence'},
      Keys: {actions: UNSAFE, description: 'The list of keys that "?" opens'},
      NoteComponents: {actions: EJECT_ONLY, description: 'What draws the text of a note: name → component'},
      NoteGraph: {actions: WRAP_ONLY, description: 'Opens the graph of a note or of all notes'},
      NoteHeader: {actions: UNSAFE, description: 'What stands under the title of a note'},
      OfflinePage: {actions: WRAP_ONLY, description: 'The page on which a reader keeps the site for offline'},
      Properties: {actions: SAFE, description: 'The properties of a note, under its title'},
      TagsListByLetter: {actions: UNSAFE, description: 'All tags, by their first letter'},
      Table: {actions: SAFE, description: 'A table of a note, in a box that scrolls'},
    },
  };
}
