/** The one definition of an exam tip: which they are, their order, and their ids. */
import type {Heading, Nodes, Root, RootContent} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {isCardId} from '../flashcards/card-ids.js';
import type {FormulaEngine} from '../math/note-formulas.js';
import type {Callout, Highlight} from '../nodes.js';
import {calloutTitleContent} from '../transform/callout-node.js';
import {footnotesInOrder} from '../transform/footnote-order.js';
import {dropStart} from '../transform/lines.js';
import {BROUGHT, blockText, plainText, readableText} from '../transform/plain-text.js';
import type {SyntaxOptions, TrailEntry} from '../types.js';
import {tipMatcher} from './pattern.js';
import {tipIds, type UnnamedTip} from './tip-ids.js';

/** A tip in a tree. */
export interface FoundTip {
  node: Highlight | Callout;
  id: string;
  /** The id that its words alone would give, where it has another one: what leads there still does. */
  formerId?: string;
  label: string;
  /** Plain, without the label, and without what it brings of other notes. */
  text: string;
  /** What stands behind the label: inline content of a highlight, blocks of a callout. */
  children: RootContent[];
  /** The headings that it stands under, outermost first. */
  headings: TrailEntry[];
}

/**
 * Finds the exam tips of a note: highlights that begin like one, and callouts of a type that is one. test/fixtures/syntax/README.md, Exam tips.
 *
 * @param tree - A note with callouts and heading ids; not changed.
 * @param options - What makes a tip, and what was written down of tips.
 * @param note - The note's path in the vault, and what draws its formulas.
 * @returns The tips in reading order. Their ids are readable and unique on the page, and stay as they are while other parts
 * of the note change.
 */
export function findTips(
  tree: Root,
  options: SyntaxOptions,
  {path, engine}: {path: string; engine: FormulaEngine},
): FoundTip[] {
  const match = tipMatcher(options);
  const callouts = new Set(options.tipCallouts ?? ['exam']);
  const trail: Heading[] = [];
  const tips: (Omit<FoundTip, 'id' | 'formerId'> & UnnamedTip)[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading') climb(trail, node);
    const tip = node.type === 'highlight' ? ofHighlight(node) : node.type === 'callout' ? ofCallout(node) : undefined;
    if (!tip) return undefined;
    tips.push({...tip, headings: trail.map((heading) => entryOf(heading, engine))});
    return SKIP;
  });
  if (tips.length === 0) return [];
  const ids = tipIds(
    tips,
    tree,
    options.tipLedger?.[path]?.filter(({id}) => !isCardId(id)),
  );
  return footnotesLast(
    tree,
    tips.map((tip, index) => ({...tip, id: '', ...ids[index]})),
  );

  function ofHighlight(node: Highlight) {
    const text = plainText(node.children, BROUGHT);
    const start = match(text);
    if (!start || start.length >= text.trimEnd().length) return undefined;
    const children = dropStart(node.children, start.length);
    return {node, label: start.label, text: collapse(plainText(children)), children};
  }

  function ofCallout(node: Callout) {
    if (!callouts.has(node.calloutType)) return undefined;
    const label = node.calloutType.charAt(0).toUpperCase() + node.calloutType.slice(1);
    const title = calloutTitleContent(node);
    const content = node.children[1]?.children ?? [];
    const isTitled = plainText(title).trim().toLowerCase() !== node.calloutType;
    const children: RootContent[] = isTitled ? [{type: 'paragraph', children: title}, ...content] : content;
    return blockText(children, BROUGHT) === '' ? undefined : {node, label, text: blockText(children), children};
  }
}

/** A page shows footnotes at its end. */
function footnotesLast(tree: Root, tips: FoundTip[]): FoundTip[] {
  if (tips.length === 0) return tips;
  const places = new Map<Nodes, number>();
  for (const definition of footnotesInOrder(tree)) visit(definition, (node) => void places.set(node, places.size));
  const placeOf = ({node}: FoundTip) => places.get(node) ?? -1;
  return places.size === 0 ? tips : tips.sort((a, b) => placeOf(a) - placeOf(b));
}

function climb(trail: Heading[], heading: Heading): void {
  while (trail.length > 0 && (trail.at(-1) as Heading).depth >= heading.depth) trail.pop();
  trail.push(heading);
}

function entryOf(heading: Heading, engine: FormulaEngine): TrailEntry {
  return {text: readableText(heading.children, engine), id: String(heading.data?.hProperties?.id ?? '')};
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
