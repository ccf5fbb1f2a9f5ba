import {isMap, LineCounter} from 'yaml';
import {problem} from '../messages.js';
import type {Diagnostic, Point} from '../types.js';
import {parseYaml} from '../vault/read-yaml.js';
import {type BaseDefinition, type Filter, propertyId, type SortKey, type ViewDefinition} from './base-definition.js';

/** A base as read. */
export interface ReadBase {
  base: BaseDefinition;
  problems: Diagnostic[];
  /** Where in the file something stands. */
  placeOf(path: readonly (string | number)[]): Point;
}

/** More aliases than this are a bomb, not a base. */
const MAX_ALIASES = 50;

/**
 * Reads a base. It never throws: what cannot be read is left out, and a base without views has one table, as in the app.
 *
 * @param source - YAML: a `.base` file, or the text of a `base` block.
 * @param path - The file that it stands in.
 * @param startLine - The line of that file on which the source begins.
 * @returns The base.
 */
export function readBase(source: string, path: string, startLine = 1): ReadBase {
  const lines = new LineCounter();
  const problems: Diagnostic[] = [];
  const placeAt = (offset = 0): Point => {
    const {line, col} = lines.linePos(offset);
    return {line: startLine + Math.max(line, 1) - 1, column: Math.max(col, 1)};
  };
  const report = (reason: string, offset?: number) => {
    problems.push(problem('malformed-base', path, placeAt(offset), {reason}));
  };
  let raw: unknown = {};
  let rangeOf = (_: readonly (string | number)[]): number | undefined => undefined;
  try {
    const document = parseYaml(source, {lineCounter: lines});
    const [error] = document.errors;
    if (error) report((error.message.split('\n')[0] ?? '').replace(/[.:\s]+$/, ''), error.pos[0]);
    else if (isMap(document.contents)) {
      raw = document.toJS({maxAliasCount: MAX_ALIASES});
      rangeOf = (steps) => (document.getIn(steps, true) as {range?: [number]} | undefined)?.range?.[0];
    } else if (document.contents !== null) report('there are no `name: value` lines');
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
  }
  return {base: definition(recordOf(raw)), problems, placeOf: (steps) => placeAt(rangeOf(steps))};
}

function definition(raw: Record<string, unknown>): BaseDefinition {
  const views = Array.isArray(raw.views) ? raw.views.map((view) => viewDefinition(recordOf(view))) : [];
  const filter = filterOf(raw.filters);
  return {
    ...(filter && {filter}),
    formulas: textMap(raw.formulas),
    displayNames: displayNames(raw.properties),
    summaries: textMap(raw.summaries),
    views: views.length > 0 ? views : [viewDefinition({type: 'table'})],
  };
}

function viewDefinition(raw: Record<string, unknown>): ViewDefinition {
  const filter = filterOf(raw.filters);
  const [groupBy] = sortKeys(raw.groupBy ?? raw.group_by);
  const limit = positive(raw.limit);
  const type = textOf(raw.type) ?? 'table';
  const order = listOf(raw.order).flatMap((name) => textOf(name) ?? []);
  const image = textOf(raw.image);
  const rowHeight = textOf(raw.rowHeight);
  return {
    type,
    name: textOf(raw.name) ?? '',
    ...(filter && {filter}),
    order: [...new Set((order.length > 0 ? order : ['file.name']).map(propertyId))],
    sort: sortKeys(raw.sort),
    ...(groupBy && {groupBy}),
    ...(limit !== undefined && {limit: Math.floor(limit)}),
    summaries: byProperty(textMap(raw.summaries)),
    columnSize: byProperty(numberMap(raw.columnSize)),
    ...(rowHeight !== undefined && {rowHeight}),
    ...(image !== undefined && {image: propertyId(image)}),
    imageFit: raw.imageFit === 'contain' ? 'contain' : 'cover',
    imageAspectRatio: positive(raw.imageAspectRatio) ?? 1,
    cardSize: positive(raw.cardSize) ?? 200,
    markers: markersOf(raw.markers),
    indentProperties: raw.indentProperties === true,
    separator: typeof raw.separator === 'string' && raw.separator !== '' ? raw.separator : ',',
  };
}

function filterOf(raw: unknown): Filter | undefined {
  if (typeof raw === 'string') return raw.trim() === '' ? undefined : {kind: 'statement', source: raw};
  if (typeof raw === 'boolean') return {kind: 'statement', source: String(raw)};
  if (Array.isArray(raw)) return {kind: 'and', of: filters(raw)};
  if (typeof raw !== 'object' || raw === null) return undefined;
  const parts: Filter[] = (['and', 'or', 'not'] as const).flatMap((kind) => {
    const inner = (raw as Record<string, unknown>)[kind];
    return inner === undefined || inner === null ? [] : [{kind, of: filters(Array.isArray(inner) ? inner : [inner])}];
  });
  return parts.length > 1 ? {kind: 'and', of: parts} : parts[0];
}

function filters(raw: readonly unknown[]): Filter[] {
  return raw.flatMap((item) => filterOf(item) ?? []);
}

/** `{property, direction}` or a list of them; before version 1.9.3 `column` stood for `property`. */
function sortKeys(raw: unknown): SortKey[] {
  return listOf(raw).flatMap((item) => {
    if (typeof item === 'string') return [{property: propertyId(item), isDescending: false}];
    const {property, column, direction} = recordOf(item);
    const name = textOf(property) ?? textOf(column);
    return name === undefined
      ? []
      : [{property: propertyId(name), isDescending: textOf(direction)?.toUpperCase() === 'DESC'}];
  });
}

function displayNames(raw: unknown): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, config] of Object.entries(recordOf(raw))) {
    const shown = textOf(recordOf(config).displayName);
    if (shown !== undefined) names.set(propertyId(name), shown);
  }
  return names;
}

function markersOf(raw: unknown): ViewDefinition['markers'] {
  return raw === 'number' || raw === 'numbers' ? 'number' : raw === 'none' ? 'none' : 'bullet';
}

function byProperty<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].map(([name, value]) => [propertyId(name), value]));
}

function textMap(raw: unknown): Map<string, string> {
  const entries = Object.entries(recordOf(raw)).map(([name, value]) => [name, textOf(value)] as const);
  return new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function numberMap(raw: unknown): Map<string, number> {
  const entries = Object.entries(recordOf(raw)).map(([name, value]) => [name, positive(value)] as const);
  return new Map(entries.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function positive(raw: unknown): number | undefined {
  const number = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return typeof number === 'number' && number > 0 && number < 1e6 ? number : undefined;
}

function textOf(raw: unknown): string | undefined {
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : undefined;
}

function listOf(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw;
  return raw === undefined || raw === null ? [] : [raw];
}

function recordOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}
