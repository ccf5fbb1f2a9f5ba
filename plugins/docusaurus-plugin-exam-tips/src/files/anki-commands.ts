/**
 * What Anki does for a field that says so: it runs LaTeX, plays a file, speaks (Anki manual: Templates, Math & Symbols). It looks for
 * the words in the field's HTML, references not decoded.
 */
const COMMAND = /\[(?=\/?(?:latex|\${1,2})\]|(?:sound|anki):|\/anki:)/gi;

/** No width, and nothing breaks there. */
const JOINER = '\u2060';

/**
 * Takes the meaning from words that are commands to Anki; they look as before.
 *
 * @param html - A field.
 * @returns It, in which Anki finds no command.
 */
export function withoutCommands(html: string): string {
  return html.replace(COMMAND, `[${JOINER}`);
}
