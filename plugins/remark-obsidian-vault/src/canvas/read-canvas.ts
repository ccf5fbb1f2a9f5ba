/** The text of a `.canvas` file → its cards and edges, and all that is wrong with it (JSON Canvas 1.0). */
import {problem} from '../messages.js';
import type {Diagnostic} from '../types.js';
import type {Box, CanvasData, CanvasEdge, CanvasItem} from './canvas.js';
import {Fields, type Report} from './fields.js';
import {type JsonNode, type JsonString, readJson} from './json.js';
import {placesOf} from './places.js';

/** Nothing is drawn further away than this: browsers lose their way long before. */
const FAR = [-100_000, 100_000] as const;
const SIZES = [10, 20_000] as const;

/** The size that Obsidian gives a new card. */
const DEFAULT_SIZE = {width: 250, height: 60};

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const ENDS = ['none', 'arrow'] as const;

type JsonObject = Extract<JsonNode, {type: 'object'}>;

/**
 * Reads a canvas.
 *
 * @param source - The file's text.
 * @param path - Its vault path, for problems.
 * @returns What can be read of it, and what is wrong. It never throws.
 */
export function readCanvas(source: string, path: string): CanvasData & {problems: Diagnostic[]} {
  const placeOf = placesOf(source);
  const problemAt = (offset: number, reason: string) => problem('malformed-canvas', path, placeOf(offset), {reason});
  const {root, error} = readJson(source);
  const problems: Diagnostic[] = error ? [problemAt(error.offset, error.reason)] : [];
  const report: Report = (offset, reason) => {
    // What else is wrong in a text that is no JSON follows from that.
    if (!error) problems.push(problemAt(offset, reason));
  };
  if (root && root.type !== 'object') report(root.start, 'it is no JSON object');
  const canvas = root?.type === 'object' ? root : undefined;
  const items = objects(canvas, 'nodes', report).map((node) => readItem(node, report));
  const byId = new Map<string, CanvasItem>();
  for (const item of items) {
    if (item.id !== '' && byId.has(item.id)) report(item.offset, `two cards have the id \`${item.id}\``);
    else byId.set(item.id, item);
  }
  byId.delete('');
  const edges = objects(canvas, 'edges', report).flatMap((node) => readEdge(node, byId, report));
  return {items, edges, problems};
}

/** The objects in a list of the canvas. A canvas without a list is an empty one. */
function objects(canvas: JsonObject | undefined, field: string, report: Report): JsonObject[] {
  const list = canvas?.fields.get(field);
  if (!list) return [];
  if (list.type !== 'array') report(list.start, `\`${field}\` is not a list`);
  const items = list.type === 'array' ? list.items : [];
  return items.flatMap((item) => {
    if (item.type === 'object') return [item];
    report(item.start, `\`${field}\` holds something that is no object`);
    return [];
  });
}

function readItem(node: JsonObject, report: Report): CanvasItem {
  const fields = new Fields(node, 'a card', report);
  const id = fields.text('id', true)?.value ?? '';
  const common = {id, ...readBox(fields), ...fields.color(), offset: fields.start};
  const type = fields.text('type', true);
  switch (type?.value) {
    case 'text':
      return {...common, type: 'text', text: fields.text('text', true) ?? noText(fields.start)};
    case 'file':
      return {...common, type: 'file', target: targetOf(fields)};
    case 'link':
      return {...common, type: 'link', url: fields.text('url', true)?.value ?? ''};
    case 'group': {
      const background = fields.text('background')?.value;
      return {
        ...common,
        type: 'group',
        label: fields.text('label')?.value ?? '',
        ...(background && {background}),
        backgroundStyle: fields.oneOf('backgroundStyle', ['cover', 'ratio', 'repeat']) ?? 'cover',
      };
    }
    default:
      if (type) report(type.start, `a card of the type \`${type.value}\` is not known`);
      return {...common, type: 'text', text: fields.text('text') ?? noText(fields.start)};
  }
}

function readBox(fields: Fields): Box {
  return {
    x: fields.number('x', 0, FAR),
    y: fields.number('y', 0, FAR),
    width: fields.number('width', DEFAULT_SIZE.width, SIZES),
    height: fields.number('height', DEFAULT_SIZE.height, SIZES),
  };
}

function targetOf(fields: Fields): string {
  const file = fields.text('file', true)?.value ?? '';
  const subpath = fields.text('subpath')?.value ?? '';
  return subpath === '' || subpath.startsWith('#') ? file + subpath : `${file}#${subpath}`;
}

/** What stands for a text that is not there. */
function noText(start: number): JsonString {
  return {type: 'string', start, raw: '', value: ''};
}

function readEdge(node: JsonObject, items: ReadonlyMap<string, CanvasItem>, report: Report): CanvasEdge[] {
  const fields = new Fields(node, 'an edge', report);
  const [from, to] = ['fromNode', 'toNode'].map((field) => {
    const id = fields.text(field, true);
    const item = id && items.get(id.value);
    if (id && !item) report(id.start, `an edge leads to a card \`${id.value}\`, which is not there`);
    return item;
  });
  const fromSide = fields.oneOf('fromSide', SIDES);
  const toSide = fields.oneOf('toSide', SIDES);
  const edge = {
    ...(fromSide && {fromSide}),
    fromArrow: fields.oneOf('fromEnd', ENDS) === 'arrow',
    ...(toSide && {toSide}),
    // JSON Canvas, Edges: lines point to where they lead unless they say that they do not.
    toArrow: fields.oneOf('toEnd', ENDS) !== 'none',
    ...fields.color(),
    label: fields.text('label')?.value.trim() ?? '',
  };
  return from && to ? [{from, to, ...edge}] : [];
}
