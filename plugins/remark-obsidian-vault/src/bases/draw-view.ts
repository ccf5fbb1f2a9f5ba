import type {RootContent} from 'mdast';
import {blockElement, textNodes} from '../transform/resolve/elements.js';
import type {BaseDefinition, ViewDefinition} from './base-definition.js';
import {drawCards} from './draw-cards.js';
import {drawList} from './draw-list.js';
import {drawTable} from './draw-table.js';
import type {RowGroup} from './rows.js';
import type {World} from './world.js';

/** A view with its rows. */
export interface DrawnView {
  base: BaseDefinition;
  view: ViewDefinition;
  groups: RowGroup[];
  world: World;
}

/** How a type of view is drawn; types of plugins are drawn as a table. */
const LAYOUTS: ReadonlyMap<string, (drawn: DrawnView) => RootContent[]> = new Map([
  ['table', drawTable],
  ['cards', drawCards],
  ['kanban', drawCards],
  ['list', drawList],
]);

/**
 * @param drawn - The view with its rows.
 * @returns It as one element, with its name on top.
 */
export function drawView(drawn: DrawnView): RootContent {
  const {type, name} = drawn.view;
  const layout = LAYOUTS.get(type);
  const kind = layout ? type : 'table';
  const title = name === '' ? [] : [blockElement('div', {className: ['bases-view-name']}, textNodes(name))];
  return blockElement('div', {className: ['bases-view', `bases-view-${kind}`], dataViewType: type}, [
    ...title,
    ...(layout ?? drawTable)(drawn),
  ]);
}
