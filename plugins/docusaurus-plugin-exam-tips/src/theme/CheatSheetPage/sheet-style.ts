import type {CSSProperties} from 'react';
import {PAPER_SIZES} from '../../client/sheet-limits.js';
import type {SheetState} from '../../client/sheet-url.js';
import type {Density} from '../../model.js';

/** Line height, and distance between tips in the type's size. */
const DENSITIES: {[density in Density]: {line: number; gap: number}} = {
  compact: {line: 1.2, gap: 0.22},
  normal: {line: 1.32, gap: 0.42},
  airy: {line: 1.48, gap: 0.75},
};

/**
 * @param sheet - What is chosen.
 * @returns The custom properties from which the style sheet makes pages, all but the type's size.
 */
export function sheetStyle({paper, landscape, columns, density}: SheetState): CSSProperties {
  const {width, height} = PAPER_SIZES[paper];
  const {line, gap} = DENSITIES[density];
  return {
    '--sheet-width': landscape ? height : width,
    '--sheet-height': landscape ? width : height,
    '--sheet-columns': columns,
    '--sheet-line': line,
    '--sheet-gap': `${gap}em`,
  } as CSSProperties;
}
