/** Cards of the plugin Spaced Repetition (1.15.4). Documentation: Flashcards; odd cases as the plugin really reads them. */
import type {CardSource, Flashcard} from './card.js';
import {type ClozeMarks, clozeCards, clozeMarks, hasBlank} from './cloze.js';
import {ownDeck, tagLines} from './spaced-repetition-decks.js';
import {SPACED_REPETITION_DEFAULTS, type SpacedRepetitionSettings} from './spaced-repetition-settings.js';

type Kind = 'single' | 'single-reversed' | 'multi' | 'multi-reversed' | 'cloze';

interface RawCard {
  kind: Kind;
  text: string;
  /** First and last line; count from 0. */
  first: number;
  last: number;
}

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
