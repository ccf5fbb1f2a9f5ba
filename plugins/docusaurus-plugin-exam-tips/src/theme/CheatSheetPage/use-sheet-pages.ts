import {type CSSProperties, type RefObject, useLayoutEffect, useState} from 'react';
import {bestFit, largestFit, type SheetShape} from '../../client/fit.js';
import {partsToLeaveOut, type SheetPart} from '../../client/leave-out.js';
import {type Narrowing, narrow} from '../../client/narrow.js';
import {type MeasuredBlock, paginate, type SheetPages, type SheetRoom, shrinkFactors} from '../../client/paginate.js';
import type {SheetBlock} from '../../client/sheet-blocks.js';
import {MIN_READABLE, SHEET_LIMITS} from '../../client/sheet-limits.js';
import {shapeStyle, shapesFrom} from './sheet-style.js';
import styles from './styles.module.css';

/** A sheet as it is laid out. */
export interface SheetLayout extends SheetShape {
  pieces: readonly SheetBlock[];
  /** Indices of `pieces`. */
  pages: SheetPages;
  /** How much each piece shrinks; 1 for nearly all. */
  factors: readonly number[];
  /** How each piece is made narrow enough for a column. */
  narrowings: readonly Narrowing[];
  /** The type's size in points. */
  size: number;
  /** False where not even the smallest type that can be read fits on the pages that there may be. */
  fits: boolean;
  /** Slugs of notes, or keys of headings where there is one note, without which it would fit. */
  leaveOut?: readonly string[];
}

interface Sheet extends SheetShape {
  pieces: readonly SheetBlock[];
  /** All but the type's size, columns and margins. */
  style: CSSProperties;
  size: number;
  /** How many pages there may be; then `size` does not count. */
  fit: number | undefined;
  /** Whether columns and margins do not count either. */
  isFree: boolean;
  title: string;
  date: string;
}

/** What reading needs is the least that a sheet is fitted with: who wants smaller type says so. */
const FIT_RANGE = {min: MIN_READABLE, max: SHEET_LIMITS.size.max};

/**
 * Lays a sheet out, and again whenever it changes or a font or picture comes in.
 *
 * @param measure - The element in which the whole sheet stands, out of sight.
 * @param sheet - What is on it, and how it looks.
 * @returns The layout.
 */
export function useSheetPages(measure: RefObject<HTMLDivElement | null>, sheet: Sheet): SheetLayout {
  const {pieces, style, size, fit, isFree, columns, margin, title, date} = sheet;
  const [layout, setLayout] = useState<SheetLayout>({
    ...{pieces: [], pages: [], factors: [], narrowings: [], size, columns, margin, fits: true},
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: style, title and date change what is measured.
  useLayoutEffect(() => {
    const root = measure.current;
    const layOut = () => {
      // While it is printed, what is measured has no size: the pages stay as they are.
      if (root && root.clientWidth > 0) setLayout(layoutWith(root, sheet));
    };
    layOut();
    root?.addEventListener('load', layOut, true);
    document.fonts.addEventListener('loadingdone', layOut);
    return () => {
      root?.removeEventListener('load', layOut, true);
      document.fonts.removeEventListener('loadingdone', layOut);
    };
  }, [measure, pieces, style, size, fit, isFree, columns, margin, title, date]);
  return layout;
}

function layoutWith(root: HTMLElement, {pieces, size, fit, isFree, columns, margin}: Sheet): SheetLayout {
  const at = (shape: SheetShape, points: number) => {
    for (const [name, value] of Object.entries(shapeStyle(shape, points))) root.style.setProperty(name, String(value));
    return layoutOf(root);
  };
  const own = {columns, margin};
  const pagesAt = (shape: SheetShape, points: number) => at(shape, points).pages.length;
  const found =
    fit === undefined
      ? {...own, size, fits: true}
      : isFree
        ? bestFit(shapesFrom(own), FIT_RANGE, pagesAt, fit)
        : {...own, ...largestFit(FIT_RANGE, (points) => pagesAt(own, points), fit)};
  const {blocks, room, ...laidOut} = at(found, found.size);
  const layout = {pieces, ...laidOut, ...found};
  const leaveOut = found.fits || fit === undefined ? undefined : partsToLeaveOut(partsOf(pieces), blocks, room, fit);
  return leaveOut ? {...layout, leaveOut: leaveOut.map(({name}) => name)} : layout;
}

/** Notes, or the outermost headings where there is one note. */
function partsOf(pieces: readonly SheetBlock[]): SheetPart[] {
  const isOfNotes = new Set(pieces.map(({slug}) => slug)).size > 1;
  const parts = new Map<string, SheetPart>();
  pieces.forEach(({slug, section}, index) => {
    const name = isOfNotes ? slug : section;
    // A note's own title stays, and what stands under no heading.
    if (name === '') return;
    const part = parts.get(name) ?? {name, blocks: []};
    part.blocks.push(index);
    parts.set(name, part);
  });
  return [...parts.values()];
}

interface Measured extends Pick<SheetLayout, 'pages' | 'factors' | 'narrowings'> {
  blocks: MeasuredBlock[];
  room: SheetRoom;
}

function layoutOf(root: HTMLElement): Measured {
  const room = roomOf(root);
  const elements = Array.from(root.querySelector('[data-measure="pieces"]')?.children ?? []) as HTMLElement[];
  const narrowings = elements.map(narrow);
  const measured: MeasuredBlock[] = elements.map((element, index) => ({
    height: element.getBoundingClientRect().height * (narrowings[index]?.all ?? 1),
    isHeading: ['note', 'trail'].includes(element.getAttribute('data-piece') ?? ''),
  }));
  const heights = shrinkFactors(measured, room);
  const blocks = measured.map((block, index) => ({...block, height: block.height * (heights[index] ?? 1)}));
  const factors = heights.map((factor, index) => factor * (narrowings[index]?.all ?? 1));
  return {blocks, room, pages: paginate(blocks, room), factors, narrowings};
}

function roomOf(root: HTMLElement): SheetRoom {
  const height = (page: string) =>
    root.querySelector(`[data-measure="${page}"] .${styles.column}`)?.getBoundingClientRect().height ?? 0;
  const columns = Number(getComputedStyle(root).getPropertyValue('--sheet-columns'));
  return {columns, first: height('first'), rest: height('rest')};
}
