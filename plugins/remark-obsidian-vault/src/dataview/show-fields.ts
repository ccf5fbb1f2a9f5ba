/** `[key:: value]` and `(key:: value)` in a note's text, as Dataview shows them. Documentation: Adding metadata: inline fields. */
import {DateTime, Duration} from 'luxon';
import type {Parent, PhrasingContent, Root, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import {inlineElement} from '../transform/resolve/elements.js';
import {parseFieldValue} from './field-values.js';
import {canonicalKey} from './inline-fields.js';
import {dateText, durationText} from './text.js';

/** More brackets that are never closed than a paragraph of text has. */
const MAX_UNCLOSED = 100;

/** A bracket, a key, two colons and a space: `[std::vector]` is code, though the plugin takes it for a field. */
const OPEN = /([[(])([^[\]():\n]{1,80})::(?=\s|$)\s*/u;

const CLOSING: Readonly<Record<string, string>> = {'[': ']', '(': ')'};

/**
 * Shows the fields of a note: in square brackets with their key, in round ones by their value alone.
 *
 * @param tree - A prepared note; changed in place.
 * @param source - Its text, which tells whether there are any.
 */
export function showFields(tree: Root, source: string): void {
  if (!source.includes('::')) return;
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'heading') return;
    const budget = {unclosed: MAX_UNCLOSED};
    for (let from: number | undefined = 0; from !== undefined; ) from = showNext(node, from, budget);
  });
}

/** Shows the first field at or behind a child. Gives the child behind it; `undefined` where there is none. */
function showNext(parent: Parent, from: number, budget: {unclosed: number}): number | undefined {
  for (let index = from; index < parent.children.length; index++) {
    const node = parent.children[index] as PhrasingContent;
    const match = node.type === 'text' ? OPEN.exec(node.value) : null;
    if (node.type !== 'text' || !match) continue;
    if (budget.unclosed <= 0) return undefined;
    const [whole, open = '', key = ''] = match;
    const before = node.value.slice(0, match.index);
    const rest: Text = {...node, value: node.value.slice(match.index + whole.length)};
    const inner = untilClosing([rest, ...(parent.children.slice(index + 1) as PhrasingContent[])], open);
    if (!inner) {
      budget.unclosed--;
      // No field begins here; one may begin behind the bracket.
      const skipped: Text = {...node, value: before + whole};
      parent.children.splice(index, 1, skipped as never, ...(rest.value === '' ? [] : [rest as never]));
      continue;
    }
    const shown = [
      ...(before === '' ? [] : [{...node, value: before}]),
      field(open, key.trim(), inner.value),
      ...(inner.rest.value === '' ? [] : [inner.rest]),
    ];
    parent.children.splice(index, inner.taken, ...(shown as never[]));
    return index + (before === '' ? 1 : 2);
  }
  return undefined;
}

interface Inner {
  value: PhrasingContent[];
  /** What stands behind the closing bracket in its text. */
  rest: Text;
  /** How many of the nodes are used up. */
  taken: number;
}

/** Brackets inside the value are counted. A line's end ends the search. */
function untilClosing(nodes: readonly PhrasingContent[], open: string): Inner | undefined {
  const close = CLOSING[open];
  const value: PhrasingContent[] = [];
  let depth = 0;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') return undefined;
    if (node.type !== 'text') {
      value.push(node);
      continue;
    }
    for (let at = 0; at < node.value.length; at++) {
      const sign = node.value[at];
      if (sign === '\n') return undefined;
      if (sign === open) depth++;
      else if (sign === close && depth-- === 0) {
        const text = node.value.slice(0, at).trimEnd();
        if (text !== '') value.push({...node, value: text});
        return {value, rest: {...node, value: node.value.slice(at + 1)}, taken: index + 1};
      }
    }
    value.push(node);
  }
  return undefined;
}

function field(open: string, key: string, value: PhrasingContent[]): PhrasingContent {
  const [only] = value;
  const shown = value.length === 1 && only?.type === 'text' ? [{...only, value: shownText(only.value)}] : value;
  if (open === '(') {
    const className = ['dataview', 'inline-field', 'inline-field-standalone-value'];
    return inlineElement('span', {className, dataDvKey: key, dataDvNormKey: canonicalKey(key)}, shown);
  }
  const own = {className: ['inline-field-key'], dataDvKey: key, dataDvNormKey: canonicalKey(key)};
  return inlineElement('span', {className: ['dataview', 'inline-field']}, [
    inlineElement('span', own, [{type: 'text', value: key}]),
    inlineElement('span', {className: ['inline-field-value']}, shown),
  ]);
}

function shownText(text: string): string {
  const value = parseFieldValue(text);
  if (DateTime.isDateTime(value)) return dateText(value);
  return Duration.isDuration(value) ? durationText(value) : text;
}
