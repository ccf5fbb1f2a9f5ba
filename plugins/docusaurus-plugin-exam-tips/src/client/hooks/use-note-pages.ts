import {loadArticle} from 'docusaurus-plugin-obsidian-vault/client';
import {useEffect, useMemo, useState} from 'react';
import type {ExamNote} from '../../model.js';
import {type NotePage, readNotePage} from '../note-page.js';
import type {SheetState} from '../sheet-url.js';

/** The pages of the chosen notes, as far as they are there. */
export interface LoadedPages {
  /** By slug; undefined while they are not there. */
  pages: ReadonlyMap<string, NotePage> | undefined;
  failed: boolean;
}

/** Requests at a time. */
const AT_A_TIME = 6;

/**
 * Takes what a sheet wants besides exam tips from the content of the notes.
 *
 * @param notes - The notes whose pages are wanted.
 * @param sheet - What is wanted.
 * @returns The pages.
 */
export function useNotePages(
  notes: readonly ExamNote[],
  {content, callouts}: Pick<SheetState, 'content' | 'callouts'>,
): LoadedPages {
  const [articles, setArticles] = useState<ReadonlyMap<string, Element>>(new Map());
  const [failed, setFailed] = useState(false);
  const missing = useMemo(() => notes.filter(({slug}) => !articles.has(slug)), [notes, articles]);
  useEffect(() => {
    if (missing.length === 0) return undefined;
    const abort = new AbortController();
    setFailed(false);
    fetchArticles(missing, abort.signal)
      .then((fetched) => setArticles((known) => new Map(Array.from(known).concat(fetched))))
      .catch(() => abort.signal.aborted || setFailed(true));
    return () => abort.abort();
  }, [missing]);
  const pages = useMemo(() => {
    if (missing.length > 0) return undefined;
    return new Map(
      notes.map((note) => [note.slug, readNotePage(articles.get(note.slug) as Element, note, content, callouts)]),
    );
  }, [notes, missing, articles, content, callouts]);
  return {pages, failed};
}

async function fetchArticles(notes: readonly ExamNote[], signal: AbortSignal): Promise<[string, Element][]> {
  const articles: [string, Element][] = [];
  for (let start = 0; start < notes.length; start += AT_A_TIME) {
    const group = notes.slice(start, start + AT_A_TIME);
    articles.push(...(await Promise.all(group.map(fetchArticle))));
    signal.throwIfAborted();
  }
  return articles;
}

async function fetchArticle({slug, url}: ExamNote): Promise<[string, Element]> {
  const note = await loadArticle(new URL(url, window.location.href).pathname);
  if (!note) throw new Error(`${url}: no note`);
  return [slug, note.article];
}
