import type {Root, RootContent} from 'mdast';
import {definitionsBefore} from '../math/definitions-before.js';
import type {Callout, Highlight} from '../nodes.js';
import {allNodes} from '../transform/all-nodes.js';
import {calloutTitleContent} from '../transform/callout-node.js';
import {dropStart} from '../transform/lines.js';
import {BROUGHT, blockText, plainText} from '../transform/plain-text.js';
import type {SyntaxOptions} from '../types.js';
import {tipMatcher} from './pattern.js';

/** What stands behind the label of a tip. */
export interface TipContent {
  nodes: RootContent[];
  /** Whether it is a part of a line: white space between its nodes counts. */
  isInline: boolean;
  /** TeX that its formulas need: what stands before them in the note. */
  definitions: string;
}

type Content = Omit<TipContent, 'definitions'>;

/**
 * Finds the tips that bring something of other notes: what they say is known once that is resolved.
 *
 * @param tree - A prepared note; not changed.
 * @returns Their ids.
 */
export function bringingTips(tree: Root): Set<string> {
  const ids = new Set<string>();
  for (const node of allNodes(tree)) {
    if ((node.type !== 'highlight' && node.type !== 'callout') || node.tip?.id === undefined) continue;
    if (blockText(node.children as RootContent[], BROUGHT).includes(BROUGHT)) ids.add(node.tip.id);
  }
  return ids;
}

/**
 * Finds the exam tips in a note's resolved tree.
 *
 * @param tree - What `resolveTree` made of a note; not changed.
 * @param options - What makes a tip: the same as when the note was prepared.
 * @returns Id → what stands behind the label: inline content of a highlight, blocks of a callout. Tips that a transclusion
 *   brings have no id, and are not in it.
 */
export function tipContents(tree: Root, options: SyntaxOptions): Map<string, TipContent> {
  const match = tipMatcher(options);
  const contents = new Map<string, TipContent>();
  for (const node of allNodes(tree)) {
    if ((node.type !== 'highlight' && node.type !== 'callout') || node.tip?.id === undefined) continue;
    const content = node.type === 'highlight' ? ofHighlight(node) : ofCallout(node);
    const definitions = hasFormula(content.nodes) ? definitionsBefore(tree, content.nodes) : '';
    contents.set(node.tip.id, {...content, definitions});
  }
  return contents;

  function ofHighlight({children}: Highlight): Content {
    return {nodes: dropStart(children, match(plainText(children))?.length ?? 0), isInline: true};
  }
}

/** The title is a part of the tip, unless it is nothing but the label. */
function ofCallout(callout: Callout): Content {
  const content = callout.children[1]?.children ?? [];
  if (callout.tip?.isLine) {
    return {nodes: content.flatMap((node) => (node.type === 'paragraph' ? node.children : [node])), isInline: true};
  }
  const title = calloutTitleContent(callout);
  const isLabel = plainText(title).trim().toLowerCase() === callout.tip?.label.toLowerCase();
  return {nodes: isLabel ? content : [{type: 'paragraph', children: title}, ...content], isInline: false};
}

function hasFormula(children: readonly RootContent[]): boolean {
  for (const {type} of allNodes({type: 'root', children: [...children]})) {
    if (type === 'math' || type === 'inlineMath') return true;
  }
  return false;
}
