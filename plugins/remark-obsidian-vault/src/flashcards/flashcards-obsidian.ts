/** Cards of the plugin Flashcards (flashcards-obsidian 1.6.5). Documentation: its wiki, Card specification. */
import type {CardSource, Flashcard} from './card.js';
import {deckOfTag} from './card.js';

/** The settings that say what is a card: `.obsidian/plugins/flashcards-obsidian/data.json`. */
export interface FlashcardsSettings {
  /** Without `#`. */
  flashcardsTag: string;
  inlineSeparator: string;
  inlineSeparatorReverse: string;
  /** The deck of notes that name none. */
  deck: string;
}

/** The plugin's own settings. */
export const FLASHCARDS_DEFAULTS: FlashcardsSettings = {
  flashcardsTag: 'card',
  inlineSeparator: '::',
  inlineSeparatorReverse: ':::',
  deck: 'Default',
};

/** Lines longer than this hold no card. */
const MAX_LINE = 5000;

/** The id that the plugin writes behind a card. */
const ID = /\s*\^(\d{13})\s*$/;

/**
 * @param source - A note.
 * @param settings - What is a card.
 * @param deck - The note's deck: its property `cards-deck`.
 * @returns Its cards, in order.
 */
export function flashcardsObsidianCards(
  source: CardSource,
  settings = FLASHCARDS_DEFAULTS,
  deck?: string,
): Flashcard[] {
  const lines = source.text.replaceAll('\r\n', '\n').split('\n');
  const isCode = codeLines(lines);
  const decks = [(deck ?? settings.deck).split('::').flatMap(deckOfTag)];
  const cards: Flashcard[] = [];
  const add = (line: number, {pairs, tags, blockId}: ReadCard) => {
    pairs.forEach(([question, answer], index) => {
      const named = blockId === undefined ? {} : {blockId};
      cards.push({question, answer, decks, line: line + 1, plugin: 'Flashcards', index, tags, ...named});
    });
  };
  for (const [index, line] of lines.entries()) {
    if (isCode[index] || line.length > MAX_LINE) continue;
    const tagged = taggedCard(lines, index, settings);
    const inline = tagged ? undefined : inlineCard(line, settings);
    if (tagged) add(tagged.line, tagged);
    else if (inline) add(index, {...inline, ...blockIdBehind(line)});
    else if (/==[^=]+==|\{[^{}]+\}/.test(line) && !/^\s*cards-deck/i.test(line)) {
      const cloze = clozeLine(line);
      if (cloze) add(index, {pairs: [cloze], tags: [], ...blockIdBehind(line)});
    }
  }
  return cards;
}

function codeLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) {
      fence = mark;
      return true;
    }
    const isInside = fence !== undefined;
    if (fence !== undefined && mark?.startsWith(fence)) fence = undefined;
    return isInside;
  });
}

interface ReadCard {
  pairs: (readonly [string, string])[];
  tags: string[];
  blockId?: string;
}

function blockIdBehind(text: string): Pick<ReadCard, 'blockId'> {
  const [, blockId] = ID.exec(text) ?? [];
  return blockId === undefined ? {} : {blockId};
}

/** `Question #card` with the answer on the lines below, to the next blank line; a blank line between them is allowed. */
function taggedCard(
  lines: readonly string[],
  index: number,
  settings: FlashcardsSettings,
): (ReadCard & {line: number}) | undefined {
  if (!(lines[index] ?? '').toLowerCase().includes(`#${settings.flashcardsTag.toLowerCase()}`)) return undefined;
  const escaped = settings.flashcardsTag.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(
    `^ {0,3}(?:#{1,6} +)?(.*?)\\s*#${escaped}(?:[/-](reverse|spaced))?((?: *#[\\p{N}\\p{L}\\-/_]+)*) *$`,
    'iu',
  ).exec(lines[index] ?? '');
  if (!match) return undefined;
  const [, own = '', how, typed = ''] = match;
  let first = index;
  const before: string[] = [];
  while (first > 0 && (lines[first - 1] ?? '').trim() !== '' && !/^ {0,3}#{1,6} /.test(lines[index] ?? '')) {
    before.unshift(lines[--first] as string);
  }
  const question = [...before, own].join('\n').trim();
  const tags = typed
    .split('#')
    .map((tag) => tag.trim())
    .filter(Boolean);
  if (how?.toLowerCase() === 'spaced') return {line: first, pairs: [[question, '']], tags};
  let at = index + 1;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at++;
  const answer: string[] = [];
  while (at < lines.length && (lines[at] ?? '').trim() !== '') answer.push(lines[at++] as string);
  const back = answer.join('\n').replace(ID, '').trim();
  if (question === '' || back === '') return undefined;
  return {
    line: first,
    pairs: how
      ? [
          [question, back],
          [back, question],
        ]
      : [[question, back]],
    tags,
    ...blockIdBehind(answer.join('\n')),
  };
}

function inlineCard(line: string, settings: FlashcardsSettings): ReadCard | undefined {
  const both = [settings.inlineSeparator, settings.inlineSeparatorReverse].sort((a, b) => b.length - a.length);
  const separator = both.find((sign) => line.includes(sign));
  if (separator === undefined || /^\s*(?:cards-deck|tags)/i.test(line)) return undefined;
  const at = line.indexOf(separator);
  const front = line
    .slice(0, at)
    .replace(/^[\t ]*(?:\d\.|[-+*]|#{1,6})\s+/, '')
    .trim();
  const [, back = '', typed = ''] =
    /^(.*?)((?: *#[\p{L}\-/_]+)*)$/u.exec(
      line
        .slice(at + separator.length)
        .replace(ID, '')
        .trim(),
    ) ?? [];
  if (front === '' || back.trim() === '') return undefined;
  const pair = [front, back.trim()] as const;
  const tags = typed
    .split('#')
    .map((tag) => tag.trim())
    .filter(Boolean);
  return {pairs: separator === settings.inlineSeparatorReverse ? [pair, [pair[1], pair[0]]] : [pair], tags};
}

const BLANK = /==([^=]+)==|\{(?:\d:)?([^{}]+)\}/g;

function shown(_: string, marked?: string, curly?: string): string {
  return `==${marked ?? curly ?? ''}==`;
}

/** All blanks without a number, and all highlights, are one card. */
function clozeLine(line: string): readonly [string, string] | undefined {
  const text = line
    .replace(ID, '')
    .replace(/^[\t ]*(?:\d\.|[-+*]|#{1,6})\s+/, '')
    .trim();
  // What stands between dollar signs is a formula.
  const parts = text.split('$');
  const question = parts.map((part, index) => (index % 2 === 1 ? part : part.replace(BLANK, '[...]'))).join('$');
  const answer = parts.map((part, index) => (index % 2 === 1 ? part : part.replace(BLANK, shown))).join('$');
  return question === text ? undefined : [question, answer];
}
