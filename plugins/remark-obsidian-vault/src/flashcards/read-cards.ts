/** The flashcards that a note holds: the one way into this folder. */
import type {Root, Yaml} from 'mdast';
import {visibleText} from '../dataview/note-data.js';
import type {CardSource, Flashcard} from './card.js';
import {type FlashcardsSettings, flashcardsObsidianCards} from './flashcards-obsidian.js';
import {obsidianToAnkiCards} from './obsidian-to-anki.js';
import {spacedRepetitionCards} from './spaced-repetition.js';
import type {SpacedRepetitionSettings} from './spaced-repetition-settings.js';

/** Whose formats are read: those of the plugins that the vault has settings of. */
export interface CardFormats {
  spacedRepetition?: SpacedRepetitionSettings;
  flashcards?: FlashcardsSettings;
  obsidianToAnki?: boolean;
}

/** A note with cards. */
export interface CardNote {
  path: string;
  source: string;
  /** As parsed, before anything of it is changed. */
  tree: Root;
  /** Of its front matter. */
  tags: readonly string[];
  properties: Readonly<Record<string, unknown>>;
}

/**
 * Reads the cards of a note. What a comment hides is no card, though the plugins take it: it is not published.
 *
 * @param note - The note.
 * @param formats - Whose formats are read.
 * @returns The cards, by line.
 */
export function readFlashcards(note: CardNote, formats: CardFormats): Flashcard[] {
  const source: CardSource = {path: note.path, text: cardText(note), tags: note.tags};
  const deck = note.properties['cards-deck'];
  const cards = [
    ...(formats.spacedRepetition ? spacedRepetitionCards(source, formats.spacedRepetition) : []),
    ...(formats.flashcards
      ? flashcardsObsidianCards(source, formats.flashcards, typeof deck === 'string' ? deck : undefined)
      : []),
    ...(formats.obsidianToAnki ? obsidianToAnkiCards(source) : []),
  ];
  return onlyOnce(cards).sort((left, right) => left.line - right.line || left.index - right.index);
}

/** Who changed from one plugin to another has the settings of both, and lines that both take for the same card. */
function onlyOnce(cards: readonly Flashcard[]): Flashcard[] {
  const known = new Set<string>();
  return cards.filter(({line, question, answer}) => {
    const card = JSON.stringify(
      [line, question, answer].map((part) =>
        String(part)
          .replace(/^[-*+>\s]+|\s+/g, ' ')
          .trim(),
      ),
    );
    return !known.has(card) && known.add(card);
  });
}

function cardText({tree, source}: CardNote): string {
  const text = visibleText(tree, source);
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml');
  const end = yaml?.position?.end.offset ?? 0;
  return text.slice(0, end).replace(/[^\r\n]/g, '') + text.slice(end);
}
