import {readFileSync} from 'node:fs';
import type {TipLedger} from 'remark-obsidian-vault';

/** The file in which exam tips are written down, so that an edited one keeps its id. */
export interface TipLedgerFile {
  version: 1;
  notes: TipLedger;
}

/**
 * @param file - The ledger; absolute.
 * @returns What it says; nothing where there is none yet.
 * @throws Error where it is no ledger: without it every edited tip would be a new one.
 */
export function readTipLedger(file: string): TipLedger {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    throw new Error(`${file}: the ledger of exam tips cannot be read (${code}).`);
  }
  const notes = notesIn(text);
  if (notes) return notes;
  throw new Error(
    `${file}: this is no ledger of exam tips. Restore it from version control, or delete it to begin a new one.`,
  );
}

function notesIn(text: string): TipLedger | undefined {
  try {
    const {version, notes} = JSON.parse(text.replace(/^\uFEFF/, '')) as Partial<TipLedgerFile>;
    const isLedger = version === 1 && typeof notes === 'object' && !Array.isArray(notes);
    return isLedger && Object.values(notes).every(isTips) ? notes : undefined;
  } catch {
    return undefined;
  }
}

function isTips(tips: unknown): boolean {
  return Array.isArray(tips) && tips.every(isTip);
}

function isTip(tip: unknown): boolean {
  const {id, text, headings} = (tip ?? {}) as Record<string, unknown>;
  const isText = typeof id === 'string' && /^[^\s]+$/.test(id) && typeof text === 'string';
  return isText && Array.isArray(headings) && headings.every((heading) => typeof heading === 'string');
}
