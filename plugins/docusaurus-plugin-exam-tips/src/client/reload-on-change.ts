/** Runs in every page while the development server does: an edit of a note changes what the pages of exam tips show. */
import {NOTES_CHANGED} from 'docusaurus-plugin-obsidian-vault/client';
import {reloadExamData} from './data/store.js';

if (typeof window !== 'undefined') window.addEventListener(NOTES_CHANGED, () => void reloadExamData());
