/** What is wrong with a vault as a whole, beside what is wrong in each note. */
import {type Diagnostic, isDrawing, isPublished, problem} from 'remark-obsidian-vault';
import type {NoteLink} from '../publish/published.js';
import {type Published, usedAttachments} from '../publish/published.js';
import {redirectsOf} from '../publish/redirects.js';
import {isActive} from '../read/active-attachments.js';
import type {LoadedVault} from '../read/load-vault.js';
import {PREAMBLE_FILE} from '../read/preamble.js';
import {ReadSession} from '../read/session.js';

/** What of a vault is looked at. */
type CheckedVault = Pick<LoadedVault, 'index' | 'notes' | 'resolve' | 'isKeptBack'>;

/** The place of a problem that a whole file has. */
const START = {line: 1, column: 1};

/**
 * Looks for what only the whole vault can show.
 *
 * @param vault - The vault.
 * @param published - What of it is published.
 * @param links - The links between its published notes.
 * @param session - What was read before, in the same process.
 * @returns Notes that nothing links to, attachments that nothing uses, exam tips that stand twice,
 *   aliases whose address belongs to another note.
 */
export function checkVault(
  vault: CheckedVault,
  published: Published,
  links: readonly NoteLink[],
  session = new ReadSession(),
): Diagnostic[] {
  return [
    ...orphans(published, links),
    ...unusedAttachments(vault, published),
    ...repeatedTips(vault, published, session),
    ...redirectsOf(published.notes).problems,
  ];
}

/** The home note is where readers begin: nothing has to link to it. */
function orphans({notes}: Published, links: readonly NoteLink[]): Diagnostic[] {
  const linked = new Set(links.map(({to}) => to));
  return notes
    .filter((note) => !linked.has(note) && note.entry.slug !== '/')
    .map(({entry}) => problem('orphan-note', entry.path, START, {title: entry.title}));
}

/** What a note uses that is not published is its own business, and so is what lies among templates. */
function unusedAttachments(vault: CheckedVault, {attachments}: Published): Diagnostic[] {
  const {index, notes} = vault;
  const hidden = index.notes.flatMap((entry) => {
    const note = entry.published ? undefined : notes.get(entry.path);
    return note ? [{entry, metadata: note.metadata, links: note.links, file: ''}] : [];
  });
  const used = usedAttachments(vault, hidden);
  // All formulas use it.
  used.add(PREAMBLE_FILE);
  // A page among the attachments is told of where it is linked.
  return index.attachments
    .filter(({path}) => !isActive(path) || attachments.has(path))
    .filter(({path}) => !attachments.has(path) && !used.has(path) && !isDrawing(path))
    .filter(({path}) => isPublished(path, undefined, index.settings) && !vault.isKeptBack(path))
    .map(({path}) => problem('unused-attachment', path, START, {target: path}));
}

/** Tips are equal when their words are, whatever their case, their punctuation and their label. */
function repeatedTips(vault: CheckedVault, {notes}: Published, session: ReadSession): Diagnostic[] {
  const first = new Map<string, string>();
  return notes.flatMap(({metadata: {path, tips}}) => {
    const hash = vault.notes.get(path)?.hash ?? '';
    const keys = session.remember(`words ${path}`, hash, () => tips.map(({text}) => wordsOf(text)));
    return tips.flatMap((tip, number) => {
      const key = keys[number] ?? '';
      const other = first.get(key);
      if (other !== undefined) return [problem('duplicate-tip', path, tip, {text: tip.text, other})];
      first.set(key, `${path}:${tip.line}`);
      return [];
    });
  });
}

function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(' ') ?? text.trim();
}
