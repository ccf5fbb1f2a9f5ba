import {type CSSProperties, type RefObject, useLayoutEffect, useState} from 'react';
import {largestFit} from '../../client/fit.js';
import {type Narrowing, narrow} from '../../client/narrow.js';
import {paginate, type SheetBlock, type SheetPages, type SheetRoom, shrinkFactors} from '../../client/paginate.js';
import type {SheetPiece} from '../../client/sheet-blocks.js';
import {SHEET_LIMITS} from '../../client/sheet-limits.js';
import styles from './styles.module.css';

/** A sheet as it is laid out. */
export interface SheetLayout {
  pieces: readonly SheetPiece[];
  /** Indices of `pieces`. */
  pages: SheetPages;
  /** How much each piece shrinks; 1 for nearly all. */
  factors: readonly number[];
  /** How each piece is made narrow enough for a column. */
  narrowings: readonly Narrowing[];
  /** The type's size in points. */
  size: number;
  /** False where not even the smallest type fits on the pages that there may be. */
  fits: boolean;
}

interface Sheet {
  pieces: readonly SheetPiece[];
  /** All but the type's size. */
  style: CSSProperties;
  size: number;
  /** How many pages there may be; then `size` does not count. */
  fit: number | undefined;
  title: string;
  date: string;
}

/**
 * Lays a sheet out, and again whenever it changes or a font or picture comes in.
 *
 * @param measure - The element in which the whole sheet stands, out of sight.
 * @param sheet - What is on it, and how it looks.
 * @returns The layout.
 */
export function useSheetPages(
  measure: RefObject<HTMLDivElement | null>,
  {pieces, style, size, fit, title, date}: Sheet,
): SheetLayout {
  const [layout, setLayout] = useState<SheetLayout>({
    ...{pieces: [], pages: [], factors: [], narrowings: []},
    size,
    fits: true,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: style, title and date change what is measured.
  useLayoutEffect(() => {
    const root = measure.current;
    const layOut = () => {
      // While it is printed, what is measured has no size: the pages stay as they are.
      if (root && root.clientWidth > 0) setLayout(layoutWith(root, pieces, size, fit));
    };
    layOut();
    root?.addEventListener('load', layOut, true);
    document.fonts.addEventListener('loadingdone', layOut);
    return () => {
      root?.removeEventListener('load', layOut, true);
      document.fonts.removeEventListener('loadingdone', layOut);
    };
  }, [measure, pieces, style, size, fit, title, date]);
  return layout;
}

function layoutWith(
  root: HTMLElement,
  pieces: readonly SheetPiece[],
  size: number,
  fit: number | undefined,
): SheetLayout {
  const at = (points: number) => {
    root.style.setProperty('--sheet-size', `${points}pt`);
    return layoutOf(root);
  };
  const found =
    fit === undefined ? {size, fits: true} : largestFit(SHEET_LIMITS.size, (points) => at(points).pages.length, fit);
  return {pieces, ...at(found.size), ...found};
}

function layoutOf(root: HTMLElement): Pick<SheetLayout, 'pages' | 'factors' | 'narrowings'> {
  const room = roomOf(root);
  const elements = Array.from(root.querySelector('[data-measure="pieces"]')?.children ?? []) as HTMLElement[];
  const narrowings = elements.map(narrow);
  const blocks: SheetBlock[] = elements.map((element, index) => ({
    height: element.getBoundingClientRect().height * (narrowings[index]?.all ?? 1),
    isHeading: ['note', 'trail'].includes(element.getAttribute('data-piece') ?? ''),
  }));
  const heights = shrinkFactors(blocks, room);
  const shrunk = blocks.map((block, index) => ({...block, height: block.height * (heights[index] ?? 1)}));
  const factors = heights.map((factor, index) => factor * (narrowings[index]?.all ?? 1));
  return {pages: paginate(shrunk, room), factors, narrowings};
}

function roomOf(root: HTMLElement): SheetRoom {
  const height = (page: string) =>
    root.querySelector(`[data-measure="${page}"] .${styles.column}`)?.getBoundingClientRect().height ?? 0;
  const columns = Number(getComputedStyle(root).getPropertyValue('--sheet-columns'));
  return {columns, first: height('first'), rest: height('rest')};
}
