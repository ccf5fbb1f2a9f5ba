import type {PageFrontMatter} from '../publish/front-matter.js';
import type {PageNode} from '../render/page-nodes.js';

/** What most people read of a text that they study. */
const WORDS_PER_MINUTE = 200;

/** Languages without spaces have words too; the kind of language does not matter for that. */
const WORDS = new Intl.Segmenter('en', {granularity: 'word'});

/** Each segment carries a copy of the text that it was cut from (V8), so that a long text is read piece by piece. */
const PIECE = 1000;

/**
 * @param frontMatter - A page's.
 * @param body - What stands on it.
 * @returns The front matter with the minutes that it takes to read; itself where nothing is to be read.
 */
export function withReadingTime(frontMatter: PageFrontMatter, body: readonly PageNode[]): PageFrontMatter {
  const words = body.reduce((sum, node) => sum + wordsIn(node), 0);
  if (words === 0 || !frontMatter.vault) return frontMatter;
  const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE));
  return {...frontMatter, vault: {...frontMatter.vault, minutes}};
}

function wordsIn(node: PageNode): number {
  if (typeof node === 'string') {
    let words = 0;
    for (let start = 0; start < node.length; start += PIECE) {
      for (const {isWordLike} of WORDS.segment(node.slice(start, start + PIECE))) if (isWordLike) words += 1;
    }
    return words;
  }
  const [, , ...children] = node;
  return children.reduce<number>((sum, child) => sum + wordsIn(child), 0);
}
