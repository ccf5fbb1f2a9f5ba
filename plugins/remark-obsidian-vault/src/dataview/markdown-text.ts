import type {PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {createParser} from '../parse.js';
import {removeComments} from '../transform/comments.js';
import {softBreaks} from '../transform/soft-breaks.js';
import {tasks} from '../transform/tasks.js';

/** Gives the path that a target leads to from the note that the text is of. */
export type ToPath = (target: string) => string | undefined;

/** Shows a text as Markdown. */
export type ShowMarkdown = (text: string, toPath?: ToPath) => RootContent[];

/** Letters, digits and signs that mean nothing to Markdown wherever they stand. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ,;’"'()/-]*$/u;

/**
 * @returns A function that reads Markdown of values and tasks. Text without markup is not parsed.
 */
export function createMarkdown(): ShowMarkdown {
  const parse = createParser();
  return (value, toPath) => {
    // A function may have cut a character in two.
    const text = value.toWellFormed();
    if (text === '') return [];
    if (PLAIN.test(text) && !/^\d/.test(text)) return [{type: 'text', value: text}];
    const tree = parse(text);
    tree.children = tree.children.filter(({type}) => type !== 'yaml');
    removeComments(tree);
    softBreaks(tree);
    tasks(tree);
    settle(tree, toPath);
    return tree.children.flatMap((block, index) => [
      ...(index === 0 || block.type !== 'paragraph' ? [] : [{type: 'break'} as PhrasingContent]),
      ...(block.type === 'paragraph' ? block.children : [block]),
    ]);
  };
}

/** What stands elsewhere has no ids and no places here, and its links lead where they do in its own note. */
function settle(tree: Root, toPath: ToPath | undefined): void {
  visit(tree, (node, index, parent) => {
    delete node.position;
    if (node.type === 'blockId' && parent && index !== undefined) {
      const before = parent.children[index - 1];
      if (before?.type === 'text') before.value = before.value.trimEnd();
      parent.children.splice(index, 1);
      return index;
    }
    if ((node.type === 'wikiLink' || node.type === 'embed') && toPath) {
      const hash = node.value.indexOf('#');
      const target = hash < 0 ? node.value : node.value.slice(0, hash);
      const path = toPath(target);
      if (path === undefined) return undefined;
      if (node.type === 'wikiLink' && node.data.alias === '') node.data.alias = target || path;
      node.value = `/${path.replace(/\.md$/, '')}${hash < 0 ? '' : node.value.slice(hash)}`;
    }
    return undefined;
  });
}
