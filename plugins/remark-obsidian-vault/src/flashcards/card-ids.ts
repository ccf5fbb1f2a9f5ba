import {slug} from 'github-slugger';
import type {Flashcard} from './card.js';

/** As many words of a question are in its id as of a tip in the tip's. */
const ID_WORDS = 6;
const ID_LENGTH = 80;

/** A card with its name. */
export interface NamedCard extends Flashcard {
  /** Unique in its note, made of the first words of the question: it stays as it is while other cards change. */
  id: string;
}

/**
 * @param cards - The cards of a note.
 * @returns The cards with their ids.
 */
export function nameCards(cards: readonly Flashcard[]): NamedCard[] {
  const taken = new Set<string>();
  return cards.map((card) => {
    const words = slug(card.question.trim().split(/\s+/).slice(0, ID_WORDS).join(' ')).slice(0, ID_LENGTH);
    const stem = `card-${words}`.replace(/-+$/, '');
    let id = stem;
    for (let number = 1; taken.has(id); number++) id = `${stem}-${number}`;
    taken.add(id);
    return {...card, id};
  });
}
