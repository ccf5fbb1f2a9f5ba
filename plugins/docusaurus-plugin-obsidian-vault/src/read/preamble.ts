import {readFileSync} from 'node:fs';
import path from 'node:path';

/** Where the plugin Extended MathJax reads macros for all formulas, in the vault's folder. Its README, Usage. */
export const PREAMBLE_FILE = 'preamble.sty';

/**
 * @param folder - A vault's.
 * @returns The TeX that its formulas begin with; empty where it has none.
 */
export function readPreamble(folder: string): string {
  try {
    return readFileSync(path.join(folder, PREAMBLE_FILE), 'utf8');
  } catch {
    return '';
  }
}
