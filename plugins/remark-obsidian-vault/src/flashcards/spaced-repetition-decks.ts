/** In which deck a card of Spaced Repetition is. Documentation: Decks; odd cases as the plugin (1.15.4) really reads them. */
import {type CardSource, deckOfFolder, deckOfTag} from './card.js';
import type {SpacedRepetitionSettings} from './spaced-repetition-settings.js';

/** Behind a card: when it was practised. Never shown. */
const SCHEDULE = /\s*<!--SR:[^\n]*?-->/g;

/** A line with tags of cards; -1 is the front matter. */
export interface TagLine {
  line: number;
  tags: string[];
}

/**
 * @param lines - A note.
 * @param frontMatter - Its tags in front matter.
 * @param settings - Which tags are of cards.
 * @returns The lines with tags of cards, the front matter first.
 */
export function tagLines(
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
 *
 * @param card - A card as it stands in the note; its first line counts from 0.
 * @param between - The lines of tags that are in no card.
 * @param found - All lines of tags.
 * @param source - The note.
 * @param settings - Whether folders are decks.
 * @returns The card's text without what is not shown of it, and its decks.
 */
export function ownDeck(
  card: {text: string; first: number},
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
