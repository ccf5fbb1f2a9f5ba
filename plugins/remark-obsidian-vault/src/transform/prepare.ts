/** One note by itself: the parsed tree becomes the tree that pages, tips and the index are made of. */
import type {Root} from 'mdast';
import {showFields} from '../dataview/show-fields.js';
import {drawBoard, keepLanes} from '../kanban/board.js';
import {definitionsBefore} from '../math/definitions-before.js';
import {createFormulaEngine, type FormulaEngine} from '../math/note-formulas.js';
import {problem} from '../messages.js';
import {pluginBlocks} from '../plugins/transform-blocks.js';
import {taskChips} from '../tasks/chips.js';
import {type FoundTip, findTips} from '../tips/find-tips.js';
import {markTips} from '../tips/mark-tips.js';
import type {Diagnostic, FirstHeading, HeadingEntry, SyntaxOptions} from '../types.js';
import {badMath} from './bad-math.js';
import {blockIds} from './block-ids.js';
import {callouts} from './callouts.js';
import {removeComments} from './comments.js';
import {findFirstHeading} from './first-heading.js';
import {headingIds} from './headings.js';
import {inlineFootnotes} from './inline-footnotes.js';
import {nodeTypes} from './node-types.js';
import {rawHtml} from './raw-html.js';
import {joinLines, softBreaks} from './soft-breaks.js';
import {tasks} from './tasks.js';
import {tldrs} from './tldr.js';
import {unclosedHighlights} from './unclosed-highlights.js';
import {unreferencedFootnotes} from './unreferenced-footnotes.js';

/** What may be a formula: a fence too may be math. */
const MATH = ['math', 'inlineMath', 'code'];

/** A note that is ready to be resolved. */
export interface Prepared {
  tree: Root;
  firstHeading: FirstHeading | undefined;
  headings: HeadingEntry[];
  tips: FoundTip[];
  problems: Diagnostic[];
  /** What draws its formulas where they are read in a line, with the macros that it defines. */
  engine: FormulaEngine;
  /** The types of nodes that the parsed note had. */
  types: ReadonlySet<string>;
}

/** What is known of a note before it is prepared. */
export interface PreparedSource {
  path: string;
  source?: string;
  /** Whether it is a board of the plugin Kanban. */
  isBoard?: boolean;
}

/**
 * Prepares a note. The order matters: what a comment hides is nothing, a line is a line once breaks are nodes, and a tip may
 * stand in a callout and under a heading.
 *
 * @param tree - As parsed; changed in place.
 * @param note - What is known of the note, and its text, where problems are looked for.
 * @param options - The syntax options.
 * @returns The prepared note.
 */
export function prepare(tree: Root, note: PreparedSource, options: SyntaxOptions = {}): Prepared {
  tree.children = tree.children.filter(({type}) => type !== 'yaml');
  if (note.isBoard) keepLanes(tree);
  pluginBlocks(tree, note.source ?? '', options.admonitions);
  const types = nodeTypes(tree);
  const unclosed = removeComments(tree);
  const problems = oversized(tree, note.path);
  if (unclosed) problems.push(problem('unclosed-comment', note.path, unclosed, {}));
  for (const {line, column, text} of unclosedHighlights(tree, note.source ?? '')) {
    problems.push(problem('unclosed-highlight', note.path, {line, column}, {text}));
  }
  rawHtml(tree);
  if (types.has('inlineFootnote')) inlineFootnotes(tree);
  if (types.has('footnoteDefinition')) unreferencedFootnotes(tree);
  blockIds(tree);
  const headings = headingIds(tree, note.source);
  const engine = createFormulaEngine(options.preamble);
  const readable =
    types.has('inlineMath') || types.has('math') ? readableEngine(tree, engine, options.preamble) : engine;
  const firstHeading = findFirstHeading(tree, readable);
  softBreaks(tree);
  if (types.has('blockquote')) callouts(tree, note.source ?? '', options.calloutLabels);
  if (options.tldr !== false) tldrs(tree);
  const mayHaveTips = ['highlight', 'blockquote', 'callout'].some((type) => types.has(type));
  const tips = mayHaveTips ? findTips(tree, options, {path: note.path, engine: readable}) : [];
  if (tips.length > 0) markTips(tree, tips);
  if (options.strictLineBreaks) joinLines(tree);
  if (types.has('task')) {
    tasks(tree);
    taskChips(tree);
  }
  showFields(tree, note.source ?? '');
  if (MATH.some((type) => types.has(type))) problems.push(...badMath(tree, note.path, engine, !types.has('embed')));
  if (note.isBoard) drawBoard(tree);
  return {tree, firstHeading, headings, tips, problems, types, engine: readable};
}

/** A heading says what its formulas mean, with the macros that the note defines. */
function readableEngine(tree: Root, engine: FormulaEngine, preamble = ''): FormulaEngine {
  const definitions = definitionsBefore(tree, []);
  return definitions === '' ? engine : createFormulaEngine(`${preamble}\n${definitions}`);
}

function oversized({children: [first]}: Root, path: string): Diagnostic[] {
  const limit = first?.type === 'code' ? first.data?.limit : undefined;
  return limit ? [problem('oversized-note', path, limit.place, {reason: limit.reason})] : [];
}
