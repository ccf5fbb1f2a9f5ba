import type {RootContent} from 'mdast';
import {isWebAddress, readLinkText} from '../query/link-text.js';
import {blockElement, textNodes} from '../transform/resolve/elements.js';
import {displayName} from './base-definition.js';
import {groupLabel} from './draw-list.js';
import type {DrawnView} from './draw-view.js';
import {orNull} from './failures.js';
import type {Row} from './rows.js';
import {showValue} from './show-value.js';
import {LinkValue, ShownValue, type Value} from './values.js';
import type {World} from './world.js';

/** A colour that may stand where a picture does. Obsidian help, Cards view. */
const COLOR = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;

/**
 * Draws a view as cards: a picture, the first property as the title, the others under it. Obsidian help, Cards view.
 *
 * @param drawn - The view with its rows.
 * @returns A list of cards for each group.
 */
export function drawCards(drawn: DrawnView): RootContent[] {
  const {cardSize, imageAspectRatio} = drawn.view;
  const style = `--bases-card-size: ${cardSize}px; --bases-image-ratio: ${imageAspectRatio}`;
  const groups = drawn.groups.map((group) => [
    ...groupLabel(drawn, group.value),
    blockElement(
      'ul',
      {className: ['bases-cards'], style},
      group.rows.map((row) => card(row, drawn)),
    ),
  ]);
  if (drawn.view.type !== 'kanban') return groups.flat();
  const columns = groups.map((group) => blockElement('div', {className: ['bases-column']}, group));
  return [blockElement('div', {className: ['bases-columns']}, columns)];
}

function card(row: Row, {view, base, world}: DrawnView): RootContent {
  const [title, ...others] = view.order;
  const properties = others.flatMap((id) => {
    const shown = showValue(row.cell(id), displayName(base, id));
    if (shown.length === 0) return [];
    return [blockElement('dt', {}, textNodes(displayName(base, id))), blockElement('dd', {}, shown)];
  });
  return blockElement('li', {className: ['bases-card']}, [
    ...(view.image === undefined ? [] : cover(orNull(row.cell(view.image)), row, view.imageFit, world)),
    blockElement('div', {className: ['bases-card-title']}, title === undefined ? [] : showValue(row.cell(title))),
    ...(properties.length > 0 ? [blockElement('dl', {className: ['bases-card-properties']}, properties)] : []),
  ]);
}

/** The first picture of a property: a link to an attachment, an address of the web or a colour. */
function cover(value: Value, row: Row, fit: string, world: World): RootContent[] {
  const first = Array.isArray(value) ? (value[0] ?? null) : value;
  if (typeof first === 'string' && COLOR.test(first.trim())) {
    return [blockElement('div', {className: ['bases-card-image'], style: `background: ${first.trim()}`})];
  }
  const image = imageOf(first, row, world);
  if (!image) return [];
  return [blockElement('div', {className: ['bases-card-image', `bases-image-${fit}`]}, showValue(image))];
}

function imageOf(value: Value, {file}: Row, world: World): ShownValue | undefined {
  if (value instanceof ShownValue) return value.kind === 'image' ? value : undefined;
  if (value instanceof LinkValue) {
    const isKnown = value.path !== undefined || isWebAddress(value.target);
    return isKnown ? new ShownValue('image', value.target, value.path) : undefined;
  }
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const source = readLinkText(value)?.target ?? value.trim();
  if (isWebAddress(source)) return new ShownValue('image', source);
  const path = world.lookup.resolve(source, file.note.path);
  return path === undefined ? undefined : new ShownValue('image', source, path);
}
