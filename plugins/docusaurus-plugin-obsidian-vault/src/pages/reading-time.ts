import {segmentsOf} from 'remark-obsidian-vault';
import type {PageFrontMatter} from '../publish/front-matter.js';
import type {PageNode} from '../render/page-nodes.js';

/** What most people read of a text that they study. */
const WORDS_PER_MINUTE = 200;

/** Languages without spaces have words too; the kind of language does not matter for that. */
const WORDS = new Intl.Segmenter('en', {granularity: 'word'});

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
    return segmentsOf(WORDS, node).filter(({isWordLike}) => isWordLike).length;
  }
  const [, , ...children] = node;
  return children.reduce<number>((sum, child) => sum + wordsIn(child), 0);
}
