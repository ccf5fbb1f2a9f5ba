import type {ConstructName, Unsafe} from 'mdast-util-to-markdown';

/** Where a sign means itself: addresses, titles and labels. As mdast-util-gfm-strikethrough has it for its own sign. */
const VERBATIM: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

/**
 * @param pattern - A sign that would open something of Obsidian's in a sentence, and what stands beside it.
 * @returns Where it is escaped: in text, but not in what is read as it stands.
 */
export function unsafeInText(pattern: Pick<Unsafe, 'character' | 'before' | 'after'>): Unsafe {
  return {...pattern, character: pattern.character, inConstruct: 'phrasing', notInConstruct: VERBATIM};
}
