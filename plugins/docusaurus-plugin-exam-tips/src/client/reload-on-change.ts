/** Runs in every page while the development server does: an edit of a note changes what the pages of exam tips show. */
import {reloadExamData} from './data/store.js';

/** Sent to the window by whoever knows that the notes have changed. */
export const CHANGED_EVENT = 'exam-tips:changed';

if (typeof window !== 'undefined') window.addEventListener(CHANGED_EVENT, () => void reloadExamData());
