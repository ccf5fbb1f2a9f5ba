import {createHash} from 'node:crypto';
import type {ExamTip} from '../model.js';

/** What Anki has to know of the file, as in its manual, "Text files": File headers. */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:6',
];

/**
 * Writes a deck that Anki imports as it is (File, Import). Each card has an id of its own, made of its note's path and the
 * tip's id: importing a newer file updates the cards and doubles none.
 *
 * @param tips - In reading order.
 * @param site - The site's title, which names the deck, and its origin.
 * @returns Tab-separated values: id, note type, deck, front, back, tags.
 */
export function toAnki(tips: readonly ExamTip[], site: {title: string; url: string}): string {
  const rows = tips.map((tip) => [
    guid(tip),
    'Basic',
    `${deckName(site.title)}::${deckName(tip.note.title)}`,
    front(tip),
    `${absolute(tip.html, site.url)}<br><a href="${escapeHtml(site.url + tip.url)}">${escapeHtml(tip.note.title)}</a>`,
    tip.tags.map((tag) => tag.replaceAll('/', '::').replace(/\s+/g, '_')).join(' '),
  ]);
  return [...HEADERS, ...rows.map((row) => row.map(field).join('\t'))].map((line) => `${line}\n`).join('');
}

/** The way to the tip is the question, its text the answer. */
function front({note, headings, label, text}: ExamTip): string {
  const trail = headings.length > 0 ? headings.map((heading) => heading.text) : [note.title];
  const [hint] = text.split(/\s+/);
  return `${escapeHtml(trail.join(' › '))}<br><small>${escapeHtml(label)}: ${escapeHtml(hint ?? '')} …</small>`;
}

function guid({note, id}: ExamTip): string {
  return createHash('sha256').update(`${note.path}#${id}`).digest('base64url').slice(0, 12);
}

/** `::` makes subdecks. */
function deckName(title: string): string {
  return title.replaceAll('::', ': :');
}

/** Our own sanitised HTML writes every attribute in double quotes. */
function absolute(html: string, siteUrl: string): string {
  return html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${siteUrl}/`);
}

function field(value: string): string {
  const line = value.replace(/[\t\r\n]+/g, ' ');
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
