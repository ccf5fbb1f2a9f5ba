/** One note by itself: the parsed tree becomes the tree that pages, tips and the index are made of. */
import type {Root} from 'mdast';
import {showFields} from '../dataview/show-fields.js';
import {drawBoard, keepLanes} from '../kanban/board.js';
import {problem} from '../messages.js';
import {pluginBlocks} from '../plugins/transform-blocks.js';
import {taskChips} from '../tasks/chips.js';
import {type FoundTip, findTips} from '../tips/find-tips.js';
import {markTips} from '../tips/mark-tips.js';
import type {HeadingEntry, Problem, SyntaxOptions} from '../types.js';
import {badMath} from './bad-math.js';
import {blockIds} from './block-ids.js';
import {callouts} from './callouts.js';
import {removeComments} from './comments.js';
import {headingIds} from './headings.js';
import {inlineFootnotes} from './inline-footnotes.js';
import {nodeTypes} from './node-types.js';
import {rawHtml} from './raw-html.js';
import {joinLines, softBreaks} from './soft-breaks.js';
import {tasks} from './tasks.js';
import {noteTitle, type TitleSource} from './title.js';
import {tldrs} from './tldr.js';
import {unclosedHighlights} from './unclosed-highlights.js';
import {unreferencedFootnotes} from './unreferenced-footnotes.js';

/** A note that is ready to be connected. */
export interface Prepared {
  tree: Root;
  title: string;
  headings: HeadingEntry[];
  tips: FoundTip[];
  problems: Problem[];
  /** The types of nodes that the parsed note had. */
  types: ReadonlySet<string>;
}

/** What is known of a note before it is prepared. */
export interface PreparedSource extends TitleSource {
  source?: string;
  /** Whether it is a board of the plugin Kanban. */
  isBoard?: boolean;
}

/**
 * Prepares a note. The order matters: what a comment hides is nothing, a line is a line once breaks are nodes, and a tip may
 * stand in a callout and under a heading.
 *
 * @param tree - As parsed; changed in place.
 * @param note - What the note says of its title and of itself, and its text, where problems are looked for.
 * @param options - The syntax options.
 * @returns The prepared note.
 */
export function prepare(tree: Root, note: PreparedSource, options: SyntaxOptions = {}): Prepared {
  tree.children = tree.children.filter(({type}) => type !== 'yaml');
  if (note.isBoard) keepLanes(tree);
  pluginBlocks(tree, note.source ?? '', options.admonitions);
  const types = nodeTypes(tree);
  const unclosed = removeComments(tree);
  const problems = unclosed ? [problem('unclosed-comment', note.path, unclosed, {})] : [];
  for (const {line, column, text} of unclosedHighlights(tree, note.source ?? '')) {
    problems.push(problem('unclosed-highlight', note.path, {line, column}, {text}));
  }
  rawHtml(tree);
  if (types.has('inlineFootnote')) inlineFootnotes(tree);
  if (types.has('footnoteDefinition')) unreferencedFootnotes(tree);
  blockIds(tree);
  const headings = headingIds(tree);
  const title = noteTitle(tree, note);
  softBreaks(tree);
  if (types.has('blockquote')) callouts(tree, options.calloutLabels);
  if (options.tldr !== false) tldrs(tree);
  const tips = ['highlight', 'blockquote', 'callout'].some((type) => types.has(type)) ? findTips(tree, options) : [];
  if (tips.length > 0) markTips(tree, tips);
  if (options.strictLineBreaks) joinLines(tree);
  if (types.has('task')) {
    tasks(tree);
    taskChips(tree);
  }
  showFields(tree, note.source ?? '');
  if (types.has('math') || types.has('inlineMath')) problems.push(...badMath(tree, note.path));
  if (note.isBoard) drawBoard(tree);
  return {tree, title, headings, tips, problems, types};
}
