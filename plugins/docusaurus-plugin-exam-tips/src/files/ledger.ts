/** The file in which tips are written down, so that an edited one keeps its id. */
import {readFile} from 'node:fs/promises';
import {readTipLedger} from 'docusaurus-plugin-obsidian-vault';
import type {LedgerTip, TipLedger} from 'remark-obsidian-vault';
import writeFileAtomic from 'write-file-atomic';
import type {LedgerSource} from '../content.js';
import {allHeadings} from '../trail.js';

/** How a ledger differs from the vault. */
export interface LedgerChanges {
  added: number;
  edited: number;
  removed: number;
}

/**
 * Writes the tips and cards of a vault down.
 *
 * @param before - What was written down. Notes that have no tips now stay: they may come back.
 * @param tips - The vault's tips, in reading order.
 * @returns What is to be written down.
 */
export function nextLedger(before: TipLedger, tips: readonly LedgerSource[]): TipLedger {
  const notes = new Map<string, LedgerTip[]>();
  for (const examTip of tips) {
    const {id, text, note} = examTip;
    const tip = {id, text, headings: allHeadings(examTip).map((heading) => heading.text)};
    const present = notes.get(note.path);
    if (present) present.push(tip);
    else notes.set(note.path, [tip]);
  }
  const all = {...before, ...Object.fromEntries(notes)};
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @param before - What was written down.
 * @param after - What is to be.
 * @returns What differs, of notes that are in both or new.
 */
export function ledgerChanges(before: TipLedger, after: TipLedger): LedgerChanges {
  const changes = {added: 0, edited: 0, removed: 0};
  for (const [path, tips] of Object.entries(after)) {
    const known = new Map((before[path] ?? []).map((tip) => [tip.id, tip]));
    for (const tip of tips) {
      const earlier = known.get(tip.id);
      known.delete(tip.id);
      if (!earlier) changes.added += 1;
      else if (JSON.stringify(earlier) !== JSON.stringify(tip)) changes.edited += 1;
    }
    changes.removed += known.size;
  }
  return changes;
}

/**
 * @param notes - What is to be written down.
 * @returns The file's text: a line for each tip, so that version control shows what has changed.
 */
export function ledgerText(notes: TipLedger): string {
  const blocks = Object.entries(notes).map(([path, tips]) => {
    const lines = tips.map(({id, text, headings}) => `      ${JSON.stringify({id, text, headings})}`);
    return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
  });
  return `{\n  "version": 1,\n  "notes": {\n${blocks.join(',\n')}\n  }\n}\n`;
}

/**
 * Brings a ledger up to date. Continuous integration keeps no file: there it is told what would change.
 *
 * @param file - The ledger; absolute.
 * @param tips - The vault's tips, in reading order.
 * @param isWritten - Whether the file is to be written.
 * @returns What differed; undefined where nothing did.
 * @throws Error where the file is no ledger by now: it may have been changed since the build began.
 */
export async function updateLedger(
  file: string,
  tips: readonly LedgerSource[],
  isWritten: boolean,
): Promise<LedgerChanges | undefined> {
  const before = readTipLedger(file);
  const present = await readFile(file, 'utf8').catch(() => '');
  const after = nextLedger(before, tips);
  const text = ledgerText(after);
  if (text === present) return undefined;
  if (isWritten) await writeFileAtomic(file, text);
  return ledgerChanges(before, after);
}
