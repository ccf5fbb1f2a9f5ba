import type {CSSProperties} from 'react';
import type {SheetShape} from '../../client/fit.js';
import {PAPER_SIZES, SHEET_LIMITS} from '../../client/sheet-limits.js';
import type {SheetState} from '../../client/sheet-url.js';
import type {Density, Margin} from '../../model.js';

/** Line height, and distance between tips in the type's size. */
const DENSITIES: {[density in Density]: {line: number; gap: number}} = {
  compact: {line: 1.2, gap: 0.22},
  normal: {line: 1.32, gap: 0.42},
  airy: {line: 1.48, gap: 0.75},
};

const MARGIN_WIDTHS: {[margin in Margin]: string} = {narrow: '5mm', normal: '10mm', wide: '15mm'};

/**
 * @param sheet - What is chosen.
 * @returns The custom properties from which the style sheet makes pages, all but those of {@link shapeStyle}.
 */
export function sheetStyle({paper, landscape, density}: SheetState): CSSProperties {
  const {width, height} = PAPER_SIZES[paper];
  const {line, gap} = DENSITIES[density];
  return {
    '--sheet-width': landscape ? height : width,
    '--sheet-height': landscape ? width : height,
    '--sheet-line': line,
    '--sheet-gap': `${gap}em`,
  } as CSSProperties;
}

/**
 * @param shape - Columns and margins, chosen or found.
 * @param size - The type's size in points.
 * @returns The custom properties for them.
 */
export function shapeStyle({columns, margin}: SheetShape, size: number): CSSProperties {
  return {
    '--sheet-columns': columns,
    '--sheet-margin': MARGIN_WIDTHS[margin],
    '--sheet-size': `${size}pt`,
  } as CSSProperties;
}

/**
 * @param own - What the reader chose.
 * @returns All shapes that a sheet is fitted with, those first that are nearest to it; narrow margins last.
 */
export function shapesFrom(own: SheetShape): SheetShape[] {
  const {min, max} = SHEET_LIMITS.columns;
  const columns = Array.from({length: max - min + 1}, (_, index) => min + index).sort(
    (a, b) => Math.abs(a - own.columns) - Math.abs(b - own.columns),
  );
  const margins: readonly Margin[] = own.margin === 'narrow' ? ['narrow'] : [own.margin, 'narrow'];
  return margins.flatMap((margin) => columns.map((count) => ({columns: count, margin})));
}
