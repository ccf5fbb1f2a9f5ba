/** A flashcard that a note holds for one of the plugins that practise or export them. */
export interface Flashcard {
  /** Markdown. */
  question: string;
  /** Markdown. */
  answer: string;
  /** Decks, the outermost name first: `#flashcards/biology` is `['flashcards', 'biology']`. One card may be in several. */
  decks: string[][];
  /** Of its first line in the note; counts from 1. */
  line: number;
  /** Whose format it is. */
  plugin: 'Spaced Repetition' | 'Flashcards' | 'Obsidian to Anki';
  /** Which of the cards that its lines make: a card in both directions, and a text with several blanks, make several. */
  index: number;
  tags: string[];
  /** The block identifier behind it that the plugin has written itself. @default one that stands behind its text */
  blockId?: string;
}

/** A note's text, with nothing in it that is not published. */
export interface CardSource {
  path: string;
  /** Lines of front matter and comments blanked, so that lines count as in the note. */
  text: string;
  /** Tags of front matter, without `#`, as typed. */
  tags: readonly string[];
}

/**
 * @param tag - `#a/b` or `a/b`.
 * @returns The deck that it names.
 */
export function deckOfTag(tag: string): string[] {
  return tag
    .replace(/^#/, '')
    .split('/')
    .filter((part) => part !== '');
}

/**
 * @param path - A note.
 * @returns The deck that its folders are.
 */
export function deckOfFolder(path: string): string[] {
  return path.split('/').slice(0, -1);
}
