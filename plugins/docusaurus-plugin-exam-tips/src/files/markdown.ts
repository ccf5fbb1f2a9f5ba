import type {ExamTip} from '../model.js';

/**
 * Writes the tips as a Markdown list under their notes and headings.
 *
 * @param tips - In reading order.
 * @param siteUrl - The site's origin: addresses in a file have to be whole.
 * @returns CommonMark.
 */
export function toMarkdown(tips: readonly ExamTip[], siteUrl: string): string {
  const lines = ['# Exam tips', ''];
  let note = '';
  let trail = '';
  for (const tip of tips) {
    const itsTrail = tip.headings.map(({text}) => text).join(' › ');
    const isNewNote = tip.note.url !== note;
    if (isNewNote) lines.push(...heading(2, tip.note.title, lines));
    if (itsTrail !== '' && (isNewNote || itsTrail !== trail)) lines.push(...heading(3, itsTrail, lines));
    lines.push(
      `- **${escapeMarkdown(tip.label)}:** ${escapeMarkdown(tip.text)} ([in the note](<${siteUrl}${tip.url}>))`,
    );
    note = tip.note.url;
    trail = itsTrail;
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function heading(depth: number, text: string, before: readonly string[]): string[] {
  const line = [`${'#'.repeat(depth)} ${escapeMarkdown(text)}`, ''];
  return before.at(-1) === '' ? line : ['', ...line];
}

/** Plain text as Markdown that means the same. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#~|$&=]/g, '\\$&');
}
