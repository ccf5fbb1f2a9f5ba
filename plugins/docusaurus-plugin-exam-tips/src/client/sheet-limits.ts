import type {Paper} from '../model.js';

/** The limits of a sheet, for the plugin's options and for a sheet's address alike. */
export const SHEET_LIMITS = {columns: {min: 1, max: 4}, size: {min: 4, max: 16}} as const;

/** Below this, in points, print is hard to read. */
export const LEAST_READABLE = 6;

/** Width and height of upright paper, as CSS lengths: ISO 216 and ANSI/ASME Y14.1. */
export const PAPER_SIZES: {[paper in Paper]: {name: string; width: string; height: string}} = {
  a4: {name: 'A4', width: '210mm', height: '297mm'},
  letter: {name: 'letter', width: '8.5in', height: '11in'},
};
