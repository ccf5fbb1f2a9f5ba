import {fence} from './front-matter.js';
import type {StagedNote} from './published.js';

/** The staged file of the generated home page. */
export const HOME_FILE = 'index.md';

/**
 * Makes a home page for a vault that has none: its subjects with what they hold.
 *
 * @param notes - The published notes, in reading order.
 * @returns The page as Markdown, or `undefined` where a note of the vault stands at `/`.
 */
export function homeFile(notes: readonly StagedNote[]): string | undefined {
  if (notes.some(({entry, file}) => entry.slug === '/' || file === HOME_FILE)) return undefined;
  const tips = notes.reduce((sum, {facts}) => sum + facts.tips.length, 0);
  const header = fence({
    title: 'Notes',
    description: `${count(notes.length, 'note')} with ${count(tips, 'exam tip')}.`,
    slug: '/',
    sidebar_position: 0,
    vault: {path: '', tips: [], connections: '', generated: true},
  });
  return `${header}\n${[`${count(notes.length, 'note')}, ${count(tips, 'exam tip')}.`, ...subjects(notes)].join('\n\n')}\n`;
}

function subjects(notes: readonly StagedNote[]): string[] {
  const folders = new Map<string, StagedNote[]>();
  for (const note of notes) {
    const folder = note.entry.path.split('/').slice(0, -1).join(' / ');
    folders.set(folder, [...(folders.get(folder) ?? []), note]);
  }
  return [...folders].flatMap(([folder, inside]) => {
    const lines = inside.map((note) => {
      const tips = note.facts.tips.length;
      return `- [${escapeMarkdown(note.entry.title)}](/${note.file})${tips > 0 ? ` (${count(tips, 'exam tip')})` : ''}`;
    });
    return folder === '' ? [lines.join('\n')] : [`## ${escapeMarkdown(folder)}`, lines.join('\n')];
  });
}

/** Punctuation as Markdown shows it: a title's own signs never become markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
