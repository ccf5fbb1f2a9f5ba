/** Cards of the plugin Obsidian_to_Anki (3.6.0). Documentation: its wiki, Note formatting, Inline notes. */
import {type CardSource, deckOfTag, type Flashcard} from './card.js';

/** Fields of the note types that every Anki has; the first is the question. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Basic: ['Front', 'Back'],
  'Basic (and reversed card)': ['Front', 'Back'],
  'Basic (optional reversed card)': ['Front', 'Back', 'Add Reverse'],
  'Basic (type in the answer)': ['Front', 'Back'],
  Cloze: ['Text', 'Extra', 'Back Extra'],
};

const REVERSED = 'Basic (and reversed card)';

/**
 * @param source - A note.
 * @returns Its cards, in order: what stands between START and END, and `STARTI [Basic] … ENDI` in a line. A type that Anki
 *   does not have by itself has fields that only Anki knows: it is left out.
 */
export function obsidianToAnkiCards(source: CardSource): Flashcard[] {
  const lines = source.text.replaceAll('\r\n', '\n').split('\n');
  const deck = lines.map((line) => /^TARGET DECK(?::\s*(.+))?$/.exec(line.trim())).find(Boolean);
  const deckAt = deck ? lines.findIndex((line) => line.trim().startsWith('TARGET DECK')) : -1;
  const name = deck?.[1] ?? (deckAt >= 0 ? lines[deckAt + 1]?.trim() : undefined) ?? 'Default';
  const decks = [name.split('::').flatMap(deckOfTag)];
  const cards: Flashcard[] = [];
  const add = (line: number, type: string, fields: ReadonlyMap<string, string>, tags: string[]) => {
    for (const [index, [question, answer]] of pairs(type, fields).entries()) {
      cards.push({question, answer, decks, line: line + 1, plugin: 'Obsidian to Anki', index, tags});
    }
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    for (const [, type = '', body = ''] of line.matchAll(/STARTI\s*\[([^\]]+)\]\s*(.*?)\s*ENDI/g)) {
      add(index, type, inlineFields(type, body), []);
    }
    if (line.trim() !== 'START') continue;
    const end = lines.findIndex((other, at) => at > index && other.trim() === 'END');
    if (end < 0) break;
    const type = (lines[index + 1] ?? '').trim();
    const {fields, tags} = blockFields(type, lines.slice(index + 2, end));
    add(index, type, fields, tags);
    index = end;
  }
  return cards;
}

/** A field's name counts at the very start of a line only. */
function blockFields(type: string, lines: readonly string[]): {fields: Map<string, string>; tags: string[]} {
  const names = FIELDS[type] ?? [];
  const fields = new Map<string, string[]>();
  let current = names[0] ?? '';
  const tags: string[] = [];
  for (const line of lines) {
    if (/^Tags:/.test(line)) {
      tags.push(...line.slice(5).trim().split(/\s+/).filter(Boolean));
      continue;
    }
    if (/^(?:<!--)?ID:/.test(line)) continue;
    const name = names.find((field) => line.startsWith(`${field}:`));
    if (name) current = name;
    const text = name ? line.slice(name.length + 1).trim() : line;
    fields.set(current, [...(fields.get(current) ?? []), text]);
  }
  return {fields: new Map([...fields].map(([name, texts]) => [name, texts.join('\n').trim()])), tags};
}

/** In a line a field's name is a word of its own, with the colon and a space behind it. */
function inlineFields(type: string, body: string): Map<string, string> {
  const names = FIELDS[type] ?? [];
  const fields = new Map<string, string[]>();
  let current = names[0] ?? '';
  for (const word of body
    .replace(/(?:<!--)?ID:.*$/, '')
    .trim()
    .split(' ')) {
    const name = names.find((field) => word === `${field}:`);
    if (name) current = name;
    else fields.set(current, [...(fields.get(current) ?? []), word]);
  }
  return new Map([...fields].map(([name, words]) => [name, words.join(' ').trim()]));
}

function pairs(type: string, fields: ReadonlyMap<string, string>): [string, string][] {
  const [first, second] = FIELDS[type] ?? [];
  if (first === undefined || second === undefined) return [];
  const [question, answer] = [fields.get(first) ?? '', fields.get(second) ?? ''];
  if (question === '') return [];
  if (type === 'Cloze') {
    const blanks = /\{\{c\d+::(.+?)(?:::(.+?))?\}\}/g;
    const numbers = [...new Set([...question.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => number))];
    return numbers.map((number) => [
      question.replace(blanks, (whole, text: string, hint?: string) =>
        whole.startsWith(`{{c${number}::`) ? `[${hint ?? '...'}]` : text,
      ),
      [
        question.replace(blanks, (whole, text: string) => (whole.startsWith(`{{c${number}::`) ? `==${text}==` : text)),
        answer,
      ]
        .filter(Boolean)
        .join('\n\n'),
    ]);
  }
  return type === REVERSED
    ? [
        [question, answer],
        [answer, question],
      ]
    : [[question, answer]];
}
