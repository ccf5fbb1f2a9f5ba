import {loadArticle, loadFormulaStyles} from 'docusaurus-plugin-obsidian-vault/client';
import {useEffect, useState} from 'react';
import {type DocumentPart, documentPart, placesOf} from './assemble.js';
import type {DocumentNote} from './folders.js';

/** A document as it comes. */
export interface LoadedDocument {
  /** Undefined until all of it is there. */
  parts: readonly DocumentPart[] | undefined;
  /** How many notes are there. */
  loaded: number;
  failed: boolean;
}

/** Requests at a time. */
const AT_A_TIME = 6;

const NOTHING: LoadedDocument = {parts: undefined, loaded: 0, failed: false};

/**
 * Makes a document of notes.
 *
 * @param notes - In reading order; undefined while they are not known.
 * @param baseUrl - The site's.
 * @returns The document.
 */
export function useDocument(notes: readonly DocumentNote[] | undefined, baseUrl: string): LoadedDocument {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    if (!notes) return undefined;
    const abort = new AbortController();
    setState(NOTHING);
    loadParts(notes, baseUrl, abort.signal, (loaded) => setState({...NOTHING, loaded}))
      .then((parts) => setState({parts, loaded: parts.length, failed: false}))
      .catch(() => abort.signal.aborted || setState({...NOTHING, failed: true}));
    return () => abort.abort();
  }, [notes, baseUrl]);
  return state;
}

async function loadParts(
  notes: readonly DocumentNote[],
  baseUrl: string,
  signal: AbortSignal,
  onProgress: (loaded: number) => void,
): Promise<DocumentPart[]> {
  const parts: DocumentPart[] = [];
  const places = placesOf(notes);
  for (let start = 0; start < notes.length; start += AT_A_TIME) {
    const group = notes.slice(start, start + AT_A_TIME);
    const loaded = await Promise.all(group.map(({url}) => loadArticle(new URL(url, window.location.href).pathname)));
    signal.throwIfAborted();
    const styles = new Set(loaded.flatMap((article) => article?.formulaStyles ?? []));
    await Promise.all(Array.from(styles, (file) => loadFormulaStyles(baseUrl + file)));
    loaded.forEach((article, index) => {
      const note = group[index] as DocumentNote;
      if (!article) throw new Error(`${note.url}: no note`);
      parts.push(documentPart(article.article, note, start + index, places, window.location.origin));
    });
    onProgress(parts.length);
  }
  return parts;
}
