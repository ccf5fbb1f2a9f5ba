/** The flashcards of a note, as other pages show them. */
import {
  blockText,
  createParser,
  type NamedCard,
  prepare,
  type ResolveContext,
  resolveTree,
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
  context: ResolveContext,
  {syntax, ...options}: ElsewhereOptions & {syntax: SyntaxOptions},
): Record<string, RenderedSides> {
  const parse = createParser();
  const {titleId: _, ...elsewhere} = context;
  const side = (source: string): CardSide => {
    const {tree} = prepare(parse(source), {path: context.from, source}, syntax);
    const resolved = resolveTree(tree, elsewhere);
    // The places that ids name are in the note.
    visit(resolved, ({data}) => void (data?.hProperties && delete data.hProperties.id));
    const [only, ...others] = resolved.children;
    const isInline = only?.type === 'paragraph' && others.length === 0;
    return {
      text: blockText(resolved.children),
      html: htmlElsewhere(resolved, isInline, context.urls.note(context.from), options),
    };
  };
  return Object.fromEntries(
    cards.map(({id, question, answer}) => [id, {question: side(question), answer: side(answer)}]),
  );
}
