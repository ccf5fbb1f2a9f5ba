/** The words of a note that its page must show, read off its source by marks alone, and apart from the parser under test. */

/** What never shows, in the order in which it is taken out. */
const HIDDEN: readonly RegExp[] = [
  /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/, // properties
  /^(?:```|~~~)[ \t]*mermaid[\s\S]*?\n(?:```|~~~)/gm, // drawn in the browser
  /%%[\s\S]*?(?:%%|$)/g, // comments
  /<!--[\s\S]*?-->/g,
  /<(script|style|iframe)\b[\s\S]*?<\/\1>/g,
  /<[/!]?[a-z][^>]*>/gi, // tags, with their attributes
  /!\[[^\]]*\]\([^)]*\)/g, // pictures: what stands for one that is missing is its name
  /\|\s*\d+(?:x\d+)?\s*(?=\]\])/g, // and their sizes
  /^[ \t>-]*(?:```|~~~).*$/gm, // the names of languages
  /^\[[^\]^]+\]:.*$/gm, // targets of reference links
  /!?\[\[[^\]|]*(?:\\?\||(?=\]\]))/g, // targets of wikilinks
  /\]\((?:[^()]|\([^()]*\))*\)/g, // and of Markdown's
  /\b[a-z][a-z+.-]*:\/\/\S+/gi,
  /\[![^\]]*\]/g, // types of callouts
  /\[\^[^\]]*\]/g, // names of footnotes
  /\^[A-Za-z0-9-]+[ \t]*$/gm, // names of blocks
  /&#?\w+;/g,
  /^[ \t]*\d+[.)]/gm, // numbers of lists
  /\b(?:tldr|tdlr)\b/gi, // the word that a summary's title stands for
];

/**
 * @param note - A note's text.
 * @returns Its words of three letters and more, in Unicode's composed form.
 */
export function visibleWords(note: string): string[] {
  let text = note.replace(/\r\n?/g, '\n').normalize('NFC');
  for (const pattern of HIDDEN) text = text.replace(pattern, ' ');
  return [...new Set(text.match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [])];
}
