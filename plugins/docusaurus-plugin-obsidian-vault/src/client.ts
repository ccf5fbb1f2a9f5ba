/** What the pages of other plugins may use of notes. Runs in the browser alone. */
export {drawDiagrams} from './theme/diagrams/draw-all.js';
export {fitPaper} from './theme/fit-paper.js';
export {loadFormulaStyles} from './theme/formulas/load-styles.js';
export {NOTES_CHANGED} from './theme/notes/live.js';
export {loadArticle, type NoteArticle} from './theme/notes/note-article.js';
