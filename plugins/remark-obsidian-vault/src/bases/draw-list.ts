import type {RootContent} from 'mdast';
import {blockElement, inlineElement, textNodes} from '../transform/resolve/elements.js';
import {displayName} from './base-definition.js';
import type {DrawnView} from './draw-view.js';
import {orNull} from './failures.js';
import type {Row} from './rows.js';
import {showValue} from './show-value.js';
import {isEmpty} from './values.js';

/**
 * Draws a view as a list: the first property, then the others behind it or indented under it. Obsidian help, List view.
 *
 * @param drawn - The view with its rows.
 * @returns A list for each group.
 */
export function drawList(drawn: DrawnView): RootContent[] {
  const {view, groups} = drawn;
  const name = view.markers === 'number' ? 'ol' : 'ul';
  const className = ['bases-list', ...(view.markers === 'none' ? ['bases-list-plain'] : [])];
  return groups.flatMap((group) => [
    ...groupLabel(drawn, group.value),
    blockElement(
      name,
      {className},
      group.rows.map((row) => item(row, drawn)),
    ),
  ]);
}

/**
 * @param drawn - The view.
 * @param value - What a group has in common.
 * @returns The group's heading; nothing in a view without groups.
 */
export function groupLabel({view, base}: DrawnView, value: Parameters<typeof showValue>[0]): RootContent[] {
  if (!view.groupBy) return [];
  const name = displayName(base, view.groupBy.property);
  const shown = isEmpty(orNull(value)) ? textNodes('—') : showValue(value, name);
  const property = inlineElement('span', {className: ['bases-group-property']}, textNodes(`${name}: `));
  return [blockElement('div', {className: ['bases-group-heading']}, [property, ...shown])];
}

function item(row: Row, {view, base}: DrawnView): RootContent {
  const [head = [], ...others] = view.order.map((id) => showValue(row.cell(id), displayName(base, id)));
  const shown = others.filter((nodes) => nodes.length > 0);
  if (view.indentProperties && shown.length > 0) {
    const inner = shown.map((nodes) => blockElement('li', {}, nodes));
    return blockElement('li', {}, [...head, blockElement('ul', {}, inner)]);
  }
  const rest = shown.flatMap((nodes) => [
    ...textNodes(separatorText(view.separator)),
    inlineElement('span', {className: ['bases-list-property']}, nodes),
  ]);
  return blockElement('li', {}, [...head, ...rest]);
}

/** A comma is followed by a space; other separators stand as they are typed. */
function separatorText(separator: string): string {
  return /^[,;:]$/.test(separator) ? `${separator} ` : separator;
}
