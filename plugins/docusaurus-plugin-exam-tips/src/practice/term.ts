/** Finds what a tip defines: the term of "term: definition". */
import type {ElementContent, Root, Text} from 'hast';

/** A term longer than this is half a sentence. */
const MAX_WORDS = 6;
const MAX_LENGTH = 60;

/** A tip that defines something, its parts as they stand. */
export interface Definition {
  term: ElementContent[];
  /** The colon with the space behind it. */
  sign: Text;
  definition: ElementContent[];
  /** The tip with other words in it. */
  around: (words: ElementContent[]) => Root;
}

/**
 * @param root - The tree of a tip.
 * @returns Its term and its definition; `undefined` where it defines nothing.
 */
export function findDefinition(root: Root): Definition | undefined {
  const {words, around} = sentenceOf(root);
  const term: ElementContent[] = [];
  for (const [index, node] of words.entries()) {
    const at = node.type === 'text' ? node.value.search(/:\s/) : -1;
    const isEnd = node.type === 'text' && at < 0 && /:\s*$/.test(node.value) && index + 1 < words.length;
    if (node.type !== 'text' || (at < 0 && !isEnd)) {
      term.push(node);
      continue;
    }
    const colon = at < 0 ? node.value.lastIndexOf(':') : at;
    const [sign = ''] = /^:\s*/.exec(node.value.slice(colon)) ?? [];
    const own = node.value.slice(0, colon);
    const rest = node.value.slice(colon + sign.length);
    if (own !== '') term.push({type: 'text', value: own});
    const definition = [...(rest === '' ? [] : [{type: 'text', value: rest} as Text]), ...words.slice(index + 1)];
    const text = textOf(term).trim();
    const isTerm =
      text.length <= MAX_LENGTH && text.split(/\s+/).length <= MAX_WORDS && /^[^.!?;,]*\p{L}[^.!?;,]*$/u.test(text);
    const says = /[\p{L}\p{N}]/u.test(textOf(definition));
    return isTerm && says ? {term, sign: {type: 'text', value: sign}, definition, around} : undefined;
  }
  return undefined;
}

/**
 * @param nodes - Parts of a tip.
 * @returns Their words.
 */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

/** A tip is a sentence, or a paragraph with one in it. */
function sentenceOf(root: Root): {words: ElementContent[]; around: Definition['around']} {
  const children = root.children as ElementContent[];
  const [only, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (only?.type === 'element' && only.tagName === 'p' && others.length === 0) {
    return {words: only.children, around: (words) => ({type: 'root', children: [{...only, children: words}]})};
  }
  return {words: children, around: (words) => ({type: 'root', children: words})};
}
