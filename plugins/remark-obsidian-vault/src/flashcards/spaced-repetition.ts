/** Cards of the plugin Spaced Repetition (1.15.4). Documentation: Flashcards; odd cases as the plugin really reads them. */
import {type CardSource, deckOfFolder, deckOfTag, type Flashcard} from './card.js';
import {type ClozeMarks, clozeCards, clozeMarks, hasBlank} from './cloze.js';

/** The settings that say what is a card: `.obsidian/plugins/obsidian-spaced-repetition/data.json`. */
export interface SpacedRepetitionSettings {
  /** Tags of notes that hold cards. */
  flashcardTags: readonly string[];
  /** Whether folders are decks, and every note in one holds cards. */
  convertFoldersToDecks: boolean;
  clozePatterns: readonly string[];
  singleLineCardSeparator: string;
  singleLineReversedCardSeparator: string;
  multilineCardSeparator: string;
  multilineReversedCardSeparator: string;
  /** Empty where a blank line ends a card. */
  multilineCardEndMarker: string;
}

/** The plugin's own settings. */
export const SPACED_REPETITION_DEFAULTS: SpacedRepetitionSettings = {
  flashcardTags: ['#flashcards'],
  convertFoldersToDecks: false,
  clozePatterns: ['==[123;;]answer[;;hint]=='],
  singleLineCardSeparator: '::',
  singleLineReversedCardSeparator: ':::',
  multilineCardSeparator: '?',
  multilineReversedCardSeparator: '??',
  multilineCardEndMarker: '',
};

/**
 * @param json - The text of the plugin's settings.
 * @returns What it says, with the plugin's own settings where it says nothing or cannot be read.
 */
export function readSpacedRepetitionSettings(json: string): SpacedRepetitionSettings {
  let raw: Record<string, unknown> = {};
  try {
    const data = JSON.parse(json.replace(/^\uFEFF/, '')) as {settings?: Record<string, unknown>} | null;
    raw = data?.settings ?? {};
  } catch {
    // The defaults.
  }
  const settings: Record<string, unknown> = {...SPACED_REPETITION_DEFAULTS};
  for (const [name, own] of Object.entries(SPACED_REPETITION_DEFAULTS)) {
    const value = raw[name];
    const isList = Array.isArray(own) && Array.isArray(value);
    if (isList) settings[name] = value.filter((item) => typeof item === 'string');
    else if (!Array.isArray(own) && typeof value === typeof own) settings[name] = value;
  }
  if (!Array.isArray(raw['clozePatterns'])) {
    // Before patterns there were three switches.
    const switches: [string, boolean, string][] = [
      ['convertHighlightsToClozes', true, '==[123;;]answer[;;hint]=='],
      ['convertBoldTextToClozes', false, '**[123;;]answer[;;hint]**'],
      ['convertCurlyBracketsToClozes', false, '{{[123;;]answer[;;hint]}}'],
    ];
    settings['clozePatterns'] = switches.flatMap(([name, byDefault, pattern]) =>
      (raw[name] ?? byDefault) ? [pattern] : [],
    );
  }
  return settings as unknown as SpacedRepetitionSettings;
}

type Kind = 'single' | 'single-reversed' | 'multi' | 'multi-reversed' | 'cloze';

interface RawCard {
  kind: Kind;
  text: string;
  /** First and last line; count from 0. */
  first: number;
  last: number;
}

/** Behind a card: when it was practised. Never shown. */
const SCHEDULE = /\s*<!--SR:[^\n]*?-->/g;

/**
 * @param source - A note.
 * @param settings - What is a card.
 * @returns Its cards, in order. A note without a tag of cards has none.
 */
export function spacedRepetitionCards(source: CardSource, settings = SPACED_REPETITION_DEFAULTS): Flashcard[] {
  const lines = source.text.replaceAll('\r\n', '\n').split('\n');
  const found = tagLines(lines, source.tags, settings);
  if (settings.convertFoldersToDecks ? !source.path.includes('/') : found.length === 0) return [];
  const marks = settings.clozePatterns.map(clozeMarks).filter((pair) => pair !== undefined);
  const raw = rawCards(lines, settings, marks);
  const inCards = new Set(
    raw.flatMap(({first, last}) => Array.from({length: last - first + 1}, (_, at) => first + at)),
  );
  const above = found.filter(({line}) => line >= 0 && !inCards.has(line));
  return raw.flatMap((card) => {
    const {text, decks} = ownDeck(card, above, found, source, settings);
    return sides(card.kind, text, settings, marks).map(
      ({question, answer}, index): Flashcard => ({
        question,
        answer,
        decks,
        line: card.first + 1,
        plugin: 'Spaced Repetition',
        index,
        tags: [],
      }),
    );
  });
}

/** Reads line by line, as the plugin does: a fence or a comment counts only at the very start of a line. */
function rawCards(
  lines: readonly string[],
  settings: SpacedRepetitionSettings,
  marks: readonly ClozeMarks[],
): RawCard[] {
  const cards: RawCard[] = [];
  let text: string[] = [];
  let kind: Kind | undefined;
  let first = 0;
  const end = (last: number) => {
    if (kind && text.length > 0) cards.push({kind, text: text.join('\n').trimEnd(), first, last});
    kind = undefined;
    text = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const trimmed = line.trim();
    if (line.startsWith('<!--') && !line.startsWith('<!--SR:')) {
      // The line behind a comment goes with it, and with one of several lines all the rest.
      while (index + 1 < lines.length && !line.includes('-->')) index++;
      index++;
      continue;
    }
    const marker = settings.multilineCardEndMarker;
    const isEnd = marker !== '' && trimmed === marker;
    if (isEnd || (trimmed === '' && (marker === '' || kind === undefined))) {
      end(index - 1);
      first = index + 1;
      continue;
    }
    text.push(line.trimEnd());
    const single = singleKind(line, settings);
    if (single) {
      const schedule = lines[index + 1]?.startsWith('<!--SR:') ? 1 : 0;
      cards.push({kind: single, text: line, first: index, last: index + schedule});
      index += schedule;
      kind = undefined;
      text = [];
    } else if (trimmed === settings.multilineCardSeparator || trimmed === settings.multilineReversedCardSeparator) {
      const isReversed = trimmed === settings.multilineReversedCardSeparator;
      if (text.join('\n').length > 1) kind = isReversed ? 'multi-reversed' : 'multi';
    } else if (/^(?:```|~~~)/.test(line)) {
      const fence = /^(?:`+|~+)/.exec(line)?.[0] as string;
      while (index + 1 < lines.length && !(lines[index + 1] as string).startsWith(fence))
        text.push(lines[++index] as string);
      text.push(fence);
      index++;
    } else if (kind === undefined && hasBlank(line, marks)) kind = 'cloze';
  }
  end(lines.length - 1);
  return cards;
}

function singleKind(line: string, settings: SpacedRepetitionSettings): Kind | undefined {
  const separators: [string, Kind][] = [
    [settings.singleLineCardSeparator, 'single'],
    [settings.singleLineReversedCardSeparator, 'single-reversed'],
  ];
  separators.sort(([a], [b]) => b.length - a.length);
  return separators.find(([separator]) => hasSeparator(line, separator))?.[1];
}

/** Only the first is looked at; between backticks it is none. */
function hasSeparator(line: string, separator: string): boolean {
  const at = separator === '' ? -1 : line.indexOf(separator);
  if (at < 0) return false;
  const count = (text: string) => text.split('`').length - 1;
  return !(count(line.slice(0, at)) % 2 === 1 && count(line.slice(at + separator.length)) % 2 === 1);
}

function sides(kind: Kind, text: string, settings: SpacedRepetitionSettings, marks: readonly ClozeMarks[]) {
  if (kind === 'cloze') return clozeCards(text, marks);
  const isMulti = kind.startsWith('multi');
  const isReversed = kind.endsWith('reversed');
  const separator =
    settings[
      isMulti
        ? isReversed
          ? 'multilineReversedCardSeparator'
          : 'multilineCardSeparator'
        : isReversed
          ? 'singleLineReversedCardSeparator'
          : 'singleLineCardSeparator'
    ];
  const [question, answer] = isMulti
    ? splitLines(text, separator)
    : splitAt(text, text.indexOf(separator), separator.length);
  const card = {question: question.trim(), answer: answer.trim()};
  return isReversed ? [card, {question: card.answer, answer: card.question}] : [card];
}

function splitAt(text: string, at: number, length: number): [string, string] {
  return [text.slice(0, at), text.slice(at + length)];
}

function splitLines(text: string, separator: string): [string, string] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trim() === separator);
  return [lines.slice(0, at).join('\n'), lines.slice(at + 1).join('\n')];
}

/** A line with tags of cards; -1 is the front matter. */
interface TagLine {
  line: number;
  tags: string[];
}

function tagLines(
  lines: readonly string[],
  frontMatter: readonly string[],
  settings: SpacedRepetitionSettings,
): TagLine[] {
  const isOfCards = (tag: string) =>
    settings.flashcardTags.some((wanted) => tag === wanted || tag.startsWith(`${wanted.replace(/\/$/, '')}/`));
  const own = frontMatter.map((tag) => `#${tag.replace(/^#/, '')}`).filter(isOfCards);
  const found: TagLine[] = own.length > 0 ? [{line: -1, tags: own}] : [];
  for (const [line, text] of lines.entries()) {
    const tags = (text.match(/(?<=^|\s)#[^\s#,;:.!?'"`()[\]{}]+/gu) ?? []).filter(isOfCards);
    if (tags.length > 0) found.push({line, tags});
  }
  return found;
}

/**
 * A tag at the card's very start wins, any tag; else the last line of tags above that is in no card; else the front matter;
 * else the note's first tag of cards, even behind the card.
 */
function ownDeck(
  card: RawCard,
  between: readonly TagLine[],
  found: readonly TagLine[],
  {path}: CardSource,
  settings: SpacedRepetitionSettings,
): {text: string; decks: string[][]} {
  const plain = card.text.replace(SCHEDULE, '');
  const [, tag, rest] = /^\s*(#[^\s#,;:.!?'"`()[\]{}]+)\s*([\s\S]*)$/u.exec(plain) ?? [];
  const text = tag === undefined ? plain : (rest ?? '');
  if (settings.convertFoldersToDecks) return {text, decks: [deckOfFolder(path)]};
  if (tag !== undefined) return {text, decks: [deckOfTag(tag)]};
  const above = between.findLast(({line}) => line < card.first);
  const chosen = above ?? found.find(({line}) => line === -1);
  const tags = chosen?.tags ?? found[0]?.tags.slice(0, 1) ?? [];
  return {text, decks: tags.map(deckOfTag)};
}
