import {useMemo} from 'react';
import {CALLOUT_TYPES} from '../../client/callout-families.js';
import type {ExamData} from '../../client/data/pieces.js';
import type {TipEntry} from '../../client/entries.js';
import {applyFilter, type Facets, filterEntries, NO_FILTER} from '../../client/filter.js';
import {type HeadingChoice, headingChoices} from '../../client/headings.js';
import {useTipHtml} from '../../client/hooks/use-exam-data.js';
import {useKnown} from '../../client/hooks/use-known.js';
import {useNotePages} from '../../client/hooks/use-note-pages.js';
import type {NotePage} from '../../client/note-page.js';
import {type SheetBlock, type SheetItem, sheetBlocks, sheetItems} from '../../client/sheet-blocks.js';
import {lostKeys} from '../../client/sheet-changes.js';
import {MAX_PAGES} from '../../client/sheet-limits.js';
import type {SheetState} from '../../client/sheet-url.js';
import type {ExamNote, ExamPaths} from '../../model.js';

/** Why there is nothing on the sheet, or not all that was asked for. */
export type SheetProblem = 'loading' | 'failed' | 'too-many' | 'too-many-pages' | 'no-pages' | 'nothing' | 'all-hidden';

/** What is on a sheet. */
export interface SheetParts {
  /** What is on it under headings, and what the reader has left out. */
  items: readonly SheetItem[];
  pieces: SheetBlock[];
  /** The keys of changed tips that no note has any more. */
  lost: readonly string[];
  facets: Facets | undefined;
  headings: HeadingChoice[];
  calloutTypes: string[];
  problem: SheetProblem | undefined;
}

/**
 * Puts together what was chosen.
 *
 * @param data - Notes and tips, as far as they are there.
 * @param paths - The plugin's addresses.
 * @param sheet - What was chosen.
 * @param isChosen - Whether anything was.
 * @returns The sheet's parts; they come as the browser gets them.
 */
export function useSheet(data: ExamData, paths: ExamPaths, sheet: SheetState, isChosen: boolean): SheetParts {
  const {entries, failed} = data;
  const notes = data.notes ?? NO_NOTES;
  const {filter, content, callouts, changes} = sheet;
  const {known} = useKnown();
  const wanted = useMemo(
    () => (entries ? wantedNotes(notes, entries, {filter, content, callouts}) : NO_NOTES),
    [notes, entries, filter, content, callouts],
  );
  const isTooMuch = wanted.length > MAX_PAGES;
  const loaded = useNotePages(isTooMuch ? NO_NOTES : wanted, sheet);
  // The tips are there all the same.
  const pages = loaded.failed ? NO_PAGES : loaded.pages;
  const result = useMemo(() => entries && applyFilter(entries, filter, known), [entries, filter, known]);
  const chosen = (content.includes('tips') ? result?.entries : undefined) ?? NO_ENTRIES;
  const isFormatted = useTipHtml({paths}, chosen);
  const isComplete = entries !== undefined && pages !== undefined && (isFormatted || failed);
  const items = useMemo(
    () => (isComplete && pages ? sheetItems({entries: chosen, filter, notes, pages, changes}) : NO_ITEMS),
    [isComplete, pages, chosen, filter, notes, changes],
  );
  const pieces = useMemo(() => sheetBlocks(items), [items]);
  const lost = useMemo(
    () => (data.isComplete && entries ? lostKeys(changes, entries) : []),
    [data.isComplete, entries, changes],
  );
  const headings = useMemo(() => headingChoices(entries ?? [], filter, notes), [entries, filter, notes]);
  const calloutTypes = useMemo(() => {
    const found = Array.from(pages?.values() ?? []).flatMap((page) => page.calloutTypes);
    return Array.from(new Set(CALLOUT_TYPES.concat(found, callouts)));
  }, [pages, callouts]);
  return {items, pieces, lost, facets: result?.facets, headings, calloutTypes, problem: problemOf()};

  function problemOf(): SheetProblem | undefined {
    if (failed) return 'failed';
    if (!entries) return isChosen ? 'loading' : 'too-many';
    if (isTooMuch) return 'too-many-pages';
    if (loaded.failed) return 'no-pages';
    if (!isComplete) return 'loading';
    if (items.length > 0 && pieces.length === 0) return 'all-hidden';
    return pieces.length === 0 ? 'nothing' : undefined;
  }
}

/** The notes whose pages are needed: none where the sheet holds exam tips alone. */
function wantedNotes(
  notes: readonly ExamNote[],
  entries: readonly TipEntry[],
  {filter, content, callouts}: Pick<SheetState, 'filter' | 'content' | 'callouts'>,
): readonly ExamNote[] {
  if (callouts.length === 0 && content.every((kind) => kind === 'tips')) return NO_NOTES;
  const {notes: chosen, headings, tags} = filter;
  const slugs = chosen.concat(headings.map((key) => key.slice(0, key.indexOf('#'))));
  const tagged = filterEntries(entries, {...NO_FILTER, tags}, new Set()).flatMap(({places}) => places);
  const isTagged = new Set(tagged.map(({slug}) => slug));
  return notes.filter(({slug}) => (slugs.length === 0 || slugs.includes(slug)) && isTagged.has(slug));
}

const NO_NOTES: readonly ExamNote[] = [];
const NO_PAGES: ReadonlyMap<string, NotePage> = new Map();
const NO_ENTRIES: readonly TipEntry[] = [];
const NO_ITEMS: readonly SheetItem[] = [];
