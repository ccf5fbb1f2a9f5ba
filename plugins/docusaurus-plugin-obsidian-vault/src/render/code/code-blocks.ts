/** Fenced blocks of code, with what their fences ask for as the theme's code block takes it. */
import type {Code, Parent, Root, RootContent} from 'mdast';
import {CONTINUE, SKIP, visit} from 'unist-util-visit';
import {type FenceOptions, readFenceOptions} from './fence-options.js';
import {prismLanguage} from './languages.js';

/** Marks no line. With lines to be marked, Docusaurus leaves comments alone that it would take for commands. */
const NO_LINES = '0';

/** A block that is folded: `details`. */
interface FoldedCode extends Parent {
  type: 'foldedCode';
  children: RootContent[];
}

/**
 * @param tree - A resolved note; changed in place.
 * @param magicComments - Whether comments such as `highlight-next-line` are commands, as in Docusaurus, and not shown.
 * @returns The same.
 */
export function codeBlocks(tree: Root, magicComments: boolean): Root {
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined) return CONTINUE;
    const options = readFenceOptions([node.lang, node.meta].filter(Boolean).join(' '), node.value.split('\n').length);
    asked(node, options, magicComments);
    if (!options.isFolded) return CONTINUE;
    parent.children[index] = folded(node, options) as never;
    return SKIP;
  });
  return tree;
}

function asked(node: Code, {language, title, lines, firstLine}: FenceOptions, magicComments: boolean): void {
  node.lang = language === undefined ? null : (prismLanguage(language) ?? language.toLowerCase());
  node.meta = null;
  const metastring = [
    lines === undefined && magicComments ? '' : `{${lines ?? NO_LINES}}`,
    firstLine === undefined ? '' : `showLineNumbers=${firstLine}`,
  ];
  const hProperties = {
    ...node.data?.hProperties,
    ...(metastring.some((part) => part !== '') && {metastring: metastring.filter((part) => part !== '').join(' ')}),
    ...(title !== undefined && {title}),
  };
  node.data = {...node.data, hProperties};
}

/** Its name is its title, which then stands nowhere else. */
function folded(node: Code, {title, language}: FenceOptions): FoldedCode {
  const {title: _, ...hProperties} = node.data?.hProperties ?? {};
  const code = {...node, data: {...node.data, hProperties}};
  const name: RootContent = {type: 'text', value: title ?? language ?? '…'};
  const summary = {type: 'blockElement', children: [name], data: {hName: 'summary'}} as RootContent;
  const data = {hName: 'details', hProperties: {className: ['folded-code']}};
  return {type: 'foldedCode', children: [summary, code], data};
}
