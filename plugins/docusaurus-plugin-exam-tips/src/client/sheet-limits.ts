import type {Margin, Paper, SheetContent} from '../model.js';

/** What a sheet can hold, in the order of its choices. */
export const SHEET_CONTENTS: readonly SheetContent[] = ['tips', 'tldr', 'tables', 'figures'];

/** A sheet takes tables, figures and callouts from no more notes than these, each of them a page to fetch. */
export const MAX_PAGES = 100;

/** The limits of a sheet, for the plugin's options and for a sheet's address alike. */
export const SHEET_LIMITS = {columns: {min: 1, max: 4}, size: {min: 4, max: 16}, pages: {min: 1, max: 99}} as const;

/** The margins that a sheet can have, narrowest first. */
export const MARGINS: readonly Margin[] = ['narrow', 'normal', 'wide'];

/** Below this, in points, print is hard to read. */
export const MIN_READABLE = 6;

/** Width and height of upright paper, as CSS lengths: ISO 216 and ANSI/ASME Y14.1. */
export const PAPER_SIZES: {[paper in Paper]: {name: string; width: string; height: string}} = {
  a4: {name: 'A4', width: '210mm', height: '297mm'},
  letter: {name: 'letter', width: '8.5in', height: '11in'},
};
