/** The flashcards of a note, as other pages show them. */
import {
  blockText,
  type ConnectContext,
  connect,
  createParser,
  type NamedCard,
  prepare,
  type SyntaxOptions,
} from 'remark-obsidian-vault';
import {visit} from 'unist-util-visit';
import {type ElsewhereOptions, htmlElsewhere} from './html-elsewhere.js';

/** A side of a card. */
export interface CardSide {
  /** Plain. */
  text: string;
  /** Sanitised. */
  html: string;
}

/** A card, rendered. */
export interface RenderedSides {
  question: CardSide;
  answer: CardSide;
}

/**
 * @param cards - The cards of a note.
 * @param context - The vault, as seen from the note's page.
 * @param options - How the note is read, and what draws formulas and colours code.
 * @returns Id of a card → its sides.
 */
export function renderCards(
  cards: readonly NamedCard[],
  context: ConnectContext,
  {syntax, ...options}: ElsewhereOptions & {syntax: SyntaxOptions},
): Record<string, RenderedSides> {
  const parse = createParser();
  const {titleId: _, ...elsewhere} = context;
  const side = (source: string): CardSide => {
    const {tree} = prepare(parse(source), {path: context.from, source}, syntax);
    const connected = connect(tree, elsewhere);
    // The places that ids name are in the note.
    visit(connected, ({data}) => void (data?.hProperties && delete data.hProperties.id));
    const [only, ...others] = connected.children;
    const isInline = only?.type === 'paragraph' && others.length === 0;
    return {
      text: blockText(connected.children),
      html: htmlElsewhere(connected, isInline, context.urls.note(context.from), options),
    };
  };
  return Object.fromEntries(
    cards.map(({id, question, answer}) => [id, {question: side(question), answer: side(answer)}]),
  );
}
