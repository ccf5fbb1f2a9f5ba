import {type CSSProperties, type RefObject, useCallback, useLayoutEffect, useState} from 'react';
import {paginate, type SheetBlock, type SheetPages, type SheetRoom, shrinkFactors} from '../../client/paginate.js';
import type {SheetPiece} from '../../client/sheet-blocks.js';
import styles from './styles.module.css';

/** A sheet as it is laid out. */
export interface SheetLayout {
  pieces: readonly SheetPiece[];
  /** Indices of `pieces`. */
  pages: SheetPages;
  /** How much each piece shrinks; 1 for nearly all. */
  factors: readonly number[];
}

interface Sheet {
  pieces: readonly SheetPiece[];
  style: CSSProperties;
  title: string;
  date: string;
}

const NO_LAYOUT: SheetLayout = {pieces: [], pages: [], factors: []};

/**
 * Lays a sheet out, and again whenever it changes or a font or picture comes in.
 *
 * @param measure - The element in which the whole sheet stands, out of sight.
 * @param sheet - What is on it, and how it looks.
 * @returns The layout, and how many pages the sheet would have at another type size.
 */
export function useSheetPages(
  measure: RefObject<HTMLDivElement | null>,
  {pieces, style, title, date}: Sheet,
): {layout: SheetLayout; pagesAt: (size: number) => number} {
  const [layout, setLayout] = useState(NO_LAYOUT);
  // biome-ignore lint/correctness/useExhaustiveDependencies: style, title and date change what is measured.
  useLayoutEffect(() => {
    const root = measure.current;
    const layOut = () => {
      // While it is printed, what is measured has no size: the pages stay as they are.
      if (root && root.clientWidth > 0) setLayout(layoutOf(root, pieces));
    };
    layOut();
    root?.addEventListener('load', layOut, true);
    document.fonts.addEventListener('loadingdone', layOut);
    return () => {
      root?.removeEventListener('load', layOut, true);
      document.fonts.removeEventListener('loadingdone', layOut);
    };
  }, [measure, pieces, style, title, date]);

  const pagesAt = useCallback(
    (size: number) => {
      const root = measure.current;
      if (!root) return 0;
      const before = root.style.getPropertyValue('--sheet-size');
      root.style.setProperty('--sheet-size', `${size}pt`);
      const {pages} = layoutOf(root, pieces);
      root.style.setProperty('--sheet-size', before);
      return pages.length;
    },
    [measure, pieces],
  );
  return {layout, pagesAt};
}

function layoutOf(root: HTMLElement, pieces: readonly SheetPiece[]): SheetLayout {
  const room = roomOf(root);
  const elements = [...(root.querySelector('[data-measure="pieces"]')?.children ?? [])];
  const blocks: SheetBlock[] = elements.map((element) => ({
    height: element.getBoundingClientRect().height,
    isHeading: element.getAttribute('data-piece') !== 'tip',
  }));
  const factors = shrinkFactors(blocks, room);
  const shrunk = blocks.map((block, index) => ({...block, height: block.height * (factors[index] ?? 1)}));
  return {pieces, pages: paginate(shrunk, room), factors};
}

function roomOf(root: HTMLElement): SheetRoom {
  const height = (page: string) =>
    root.querySelector(`[data-measure="${page}"] .${styles.column}`)?.getBoundingClientRect().height ?? 0;
  const columns = Number(getComputedStyle(root).getPropertyValue('--sheet-columns'));
  return {columns, first: height('first'), rest: height('rest')};
}
