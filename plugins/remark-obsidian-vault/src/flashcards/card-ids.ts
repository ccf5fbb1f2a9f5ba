/** What a flashcard is known by: its place on the page, its card, the reader's progress. */
import {slug} from 'github-slugger';
import {cutText} from '../text/cut-text.js';
import {type LedgerTip, matchLedger} from '../tips/ledger.js';
import type {HeadingEntry} from '../types.js';
import type {Flashcard} from './card.js';

/** As many words of a question are in its id as of a tip in the tip's. */
const ID_WORDS = 6;
const ID_LENGTH = 80;

/** What ids of cards begin with, in a note and in a ledger. */
const PREFIX = 'card-';

/** A card with its name. */
export interface NamedCard extends Flashcard {
  /** Unique in its note: it stays as it is while other cards change. */
  id: string;
}

/**
 * Names the cards of a note as its tips are named: by the block identifier behind a card, else by what was written down of it
 * in a ledger, else by the first words of its question.
 *
 * @param cards - The cards of a note.
 * @param headings - The headings of the note; their ids are taken.
 * @param ledger - What was written down of the note's tips and cards.
 * @returns The cards with their ids.
 */
export function nameCards(
  cards: readonly Flashcard[],
  headings: readonly HeadingEntry[] = [],
  ledger: readonly LedgerTip[] = [],
): NamedCard[] {
  const taken = new Set(headings.map(({id}) => id));
  const written = matchLedger(
    cards.map((card) => ({
      card,
      text: cardLedgerText(card),
      headings: trailOf(headings, card.line).map(({text}) => text),
    })),
    ledger.filter(({id}) => isCardId(id)),
  );
  const kept = new Map([...written].map(([{card}, id]) => [card, id]));
  const known = cards.map((card) => {
    const block = blockIdOf(card);
    if (block !== undefined) return claim(`${PREFIX}${block}`, taken);
    const id = kept.get(card);
    return id === undefined || taken.has(id) ? undefined : claim(id, taken);
  });
  return cards.map((card, index) => ({...card, id: known[index] ?? claim(stemOf(card), taken)}));
}

/**
 * @param id - Of a tip or a card.
 * @returns Whether it is that of a card.
 */
export function isCardId(id: string): boolean {
  return id.startsWith(PREFIX);
}

/**
 * @param card - A card.
 * @returns Its text as a ledger has it.
 */
export function cardLedgerText({question, answer}: Pick<Flashcard, 'question' | 'answer'>): string {
  return `${question} → ${answer}`.replace(/\s+/g, ' ').trim();
}

/**
 * @param headings - Of a note, in order.
 * @param line - A line of it.
 * @returns The way of headings to the line, outermost first.
 */
export function trailOf(headings: readonly HeadingEntry[], line: number): HeadingEntry[] {
  const trail: HeadingEntry[] = [];
  for (const heading of headings) {
    if (heading.line > line || heading.isNested) continue;
    while ((trail.at(-1)?.depth ?? 0) >= heading.depth) trail.pop();
    trail.push(heading);
  }
  return trail;
}

function stemOf({question}: Flashcard): string {
  const words = cutText(slug(question.trim().split(/\s+/).slice(0, ID_WORDS).join(' ')), ID_LENGTH);
  return `${PREFIX}${words}`.replace(/-+$/, '');
}

/** The identifier stands behind the card, whichever of its sides that is here. */
function blockIdOf({question, answer, blockId}: Flashcard): string | undefined {
  if (blockId !== undefined) return blockId;
  for (const side of [answer, question]) {
    const [, id] = /(?:^|\s)\^([A-Za-z\d-]+)\s*$/.exec(side) ?? [];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** A number tells those apart that are alike. */
function claim(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let number = 1; taken.has(id); number++) id = `${stem}-${number}`;
  taken.add(id);
  return id;
}
