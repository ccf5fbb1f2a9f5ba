/** The text of a note for other pages: previews, cheat sheets. It comes from the note's content, and no page is fetched for it. */

import {getNote, loadNote} from '@obsidian-vault/note-store';
import Callout from '@theme/Callout';
import {CalloutContent, CalloutTitle} from '@theme/Callout/Title';
import ExamMark from '@theme/ExamMark';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';
import Formula from '../NoteComponents/Formula.js';
import HeaderCell from '../NoteComponents/HeaderCell.js';
import Input from '../NoteComponents/Input.js';
import UiLabel from '../NoteComponents/UiLabel.js';
import NoteBody, {type Components} from './NoteBody.js';

const Nothing = () => null;

/** What needs nothing of the page around it. */
const COMPONENTS: Components = {
  Anchors: Nothing,
  Callout,
  CalloutContent,
  CalloutTitle,
  ExamMark,
  Formula,
  NoteHeader: Nothing,
  UiLabel,
  input: Input,
  th: HeaderCell,
};

/** How many notes are kept as elements: more than a reader looks at in one sitting. */
const MAX_KEPT = 50;

const articles = new Map<string, {body: unknown; article: Element}>();

/** A note as elements. */
export interface NoteArticle {
  title: string;
  /** As its page has it inside `.theme-doc-markdown`; not to be changed. */
  article: Element;
  /** The address of the style sheet of formulas, where it shows some. */
  formulaStyles?: string;
}

/**
 * @param pathname - The address of a note's page, with the base URL.
 * @returns The note; `undefined` where there is none at the address.
 * @throws Error where its content cannot be fetched.
 */
export async function loadArticle(pathname: string): Promise<NoteArticle | undefined> {
  await loadNote(pathname);
  const note = getNote(pathname);
  if (!note) return undefined;
  const {body, metadata, formulaStyles} = note;
  const known = articles.get(pathname);
  const article = known && known.body === body ? known.article : drawn(body);
  for (const oldest of Array.from(articles.keys())) if (articles.size >= MAX_KEPT) articles.delete(oldest);
  articles.set(pathname, {body, article});
  return {title: metadata.title ?? '', article, ...(formulaStyles !== undefined && {formulaStyles})};
}

function drawn(body: Parameters<typeof NoteBody>[0]['body']): Element {
  const article = document.createElement('div');
  article.className = 'vault-note theme-doc-markdown markdown';
  const root = createRoot(article);
  flushSync(() => root.render(<NoteBody body={body} components={COMPONENTS} />));
  return article;
}
