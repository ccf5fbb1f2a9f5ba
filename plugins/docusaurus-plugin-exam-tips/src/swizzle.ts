import type {SwizzleConfig} from '@docusaurus/types';

/** They are made of parts that stand outside their folders. */
const WRAP = {eject: 'forbidden', wrap: 'safe'} as const;

/**
 * Docusaurus asks for it in `docusaurus swizzle`. Parts that are not named here belong to their page and change with it.
 *
 * @returns Which components of the theme a site may wrap, and what each shows.
 */
export function getSwizzleConfig(): SwizzleConfig {
  return {
    components: {
      ExamTipsPage: {actions: WRAP, description: 'The index of exam tips, and the page of the tips of one note'},
      'ExamTipsPage/TipItem': {actions: WRAP, description: 'One exam tip in the index'},
      CheatSheetPage: {actions: WRAP, description: 'The cheat sheet, to be chosen and printed'},
      'CheatSheetPage/Piece': {actions: WRAP, description: 'A heading, an exam tip or a figure on a cheat sheet'},
      DocumentPage: {actions: WRAP, description: 'The notes of a folder as one document, to be printed'},
      PracticePage: {actions: WRAP, description: 'Practice, exam tip by exam tip'},
      'PracticePage/Card': {actions: WRAP, description: 'The exam tip that is practised, hidden or shown'},
    },
  };
}
