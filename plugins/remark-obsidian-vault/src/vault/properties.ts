/** A note's front matter, as it really is, → the properties that mean something to the site. test/fixtures/syntax/README.md, Properties. */
import {isMap, isScalar, LineCounter, parseDocument} from 'yaml';
import {problem} from '../messages.js';
import type {NoteProperties, Place, Problem} from '../types.js';
import {dateOf, flagOf, listOf, tagsOf, textOf} from './property-values.js';
import {permalinkPath} from './slug.js';

/** What a note's front matter says. */
export interface PropertiesResult {
  properties: NoteProperties;
  problems: Problem[];
}

/** A front matter with more aliases than this is a bomb, not a note. */
const MAX_ALIASES = 50;

/**
 * Reads the properties of a note. Nothing in them is an error: a value of the wrong type is left out and reported, and a
 * front matter that is no YAML leaves the note without properties.
 *
 * @param source - What stands between the fences; empty where a note has none.
 * @param path - The note.
 * @param startLine - The line in the note on which the source begins.
 * @returns The properties, and what is wrong with them.
 */
export function parseProperties(source: string, path: string, startLine = 1): PropertiesResult {
  const lines = new LineCounter();
  const {raw, reason, offset, places} = readYaml(source.replaceAll('\t', '  '), lines);
  const problems: Problem[] = [];
  if (reason !== undefined)
    problems.push(problem('malformed-properties', path, placeOf(lines, offset, startLine), {reason}));
  const report = (property: string, expected: string) => {
    const place = placeOf(lines, places.get(property), startLine);
    problems.push(problem('malformed-property', path, place, {property, expected}));
  };
  const properties = propertiesOf(raw, report);
  // What cannot be read must not show what its writer keeps back.
  if (reason !== undefined && KEPT_BACK.test(source)) properties.publish = false;
  return {properties, problems};
}

/** A line of a broken front matter that keeps its note back. */
const KEPT_BACK = /^(?:publish\s*:\s*["']?(?:false|no|off|n|0|private|never)|draft\s*:\s*["']?(?:true|yes|on|y|1))\b/im;

type Report = (property: string, expected: string) => void;

function propertiesOf(raw: Record<string, unknown>, report: Report): NoteProperties {
  const named = new Map(Object.entries(raw).map(([name, value]) => [name.toLowerCase(), {name, value}]));
  /** The first of the names that has a value, which `read` takes or reports. */
  const first = <T>(names: readonly string[], read: (value: unknown) => T | undefined, expected: string) => {
    const found = names.map((name) => named.get(name)).find((entry) => (entry?.value ?? undefined) !== undefined);
    if (!found) return undefined;
    const value = read(found.value);
    if (value === undefined) report(found.name, expected);
    return value;
  };
  const text = (...names: string[]) => first(names, textOf, 'one line of text');
  const list = (...names: string[]) => first(names, listOf, 'a list of texts') ?? [];
  const permalink = text('permalink', 'slug');
  const publish = first(['publish'], flagOf, '`true` or `false`');
  const isDraft = first(['draft'], flagOf, '`true` or `false`') === true;
  return definedOnly({
    title: text('title'),
    aliases: list('aliases', 'alias'),
    tags: first(['tags', 'tag'], tagsOf, 'a list of tags') ?? [],
    cssclasses: list('cssclasses', 'cssclass').flatMap((name) => name.split(/\s+/)),
    description: text('description'),
    permalink: permalink === undefined ? undefined : permalinkPath(permalink),
    publish: isDraft ? false : publish,
    cover: text('cover', 'image', 'banner'),
    created: first(['created', 'date'], dateOf, 'a date such as `2026-01-31`'),
    updated: first(['updated', 'modified', 'last_updated'], dateOf, 'a date such as `2026-01-31`'),
    raw,
  });
}

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

interface YamlResult {
  raw: Record<string, unknown>;
  /** Where each property begins. */
  places: Map<string, number>;
  reason?: string;
  offset?: number;
}

function readYaml(source: string, lineCounter: LineCounter): YamlResult {
  const places = new Map<string, number>();
  const without = (reason: string, offset: number) => ({raw: {}, places, reason, offset});
  if (source.trim() === '') return {raw: {}, places};
  try {
    const document = parseDocument(source, {uniqueKeys: false, lineCounter, prettyErrors: false, stringKeys: false});
    const [error] = document.errors;
    if (error) return without(sentence(error.message), error.pos[0]);
    const {contents} = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return {raw: {}, places};
    if (!isMap(contents)) return without('there are no `name: value` lines', 0);
    for (const {key} of contents.items) if (isScalar(key)) places.set(String(key.value), key.range?.[0] ?? 0);
    return {raw: plainObject(document.toJS({maxAliasCount: MAX_ALIASES})), places};
  } catch (error) {
    return without(sentence(error instanceof Error ? error.message : String(error)), 0);
  }
}

/** Own, harmless keys only, as JSON has them; the last of equal keys wins. */
function plainObject(value: unknown): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  if (typeof value !== 'object' || value === null) return raw;
  for (const [key, item] of Object.entries(value)) {
    if (key !== '__proto__') raw[key] = jsonValue(item, 0);
  }
  return raw;
}

function jsonValue(value: unknown, depth: number): unknown {
  if (depth > 8) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map((item) => jsonValue(item, depth + 1));
  if (value instanceof Map || value instanceof Set) return [...value].map((item) => jsonValue(item, depth + 1));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
    return Object.fromEntries(entries.map(([key, item]) => [key, jsonValue(item, depth + 1)]));
  }
  return value === undefined ? null : value;
}

function sentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:\s]+$/, '');
}

function placeOf(lines: LineCounter, offset: number | undefined, startLine: number): Place {
  const {line, col} = lines.linePos(offset ?? 0);
  return {line: startLine + Math.max(line, 1) - 1, column: Math.max(col, 1)};
}
