/** A note's front matter, as it really is, → the properties that mean something to the site. Specification section 6. */
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
  const {raw, reason, offset} = readYaml(source.replaceAll('\t', '  '), lines);
  const problems: Problem[] = [];
  if (reason !== undefined)
    problems.push(problem('malformed-properties', path, placeOf(lines, offset, startLine), {reason}));
  const report = (property: string, expected: string) =>
    void problems.push(problem('malformed-property', path, {line: startLine, column: 1}, {property, expected}));
  return {properties: propertiesOf(raw, report), problems};
}

type Report = (property: string, expected: string) => void;

function propertiesOf(raw: Record<string, unknown>, report: Report): NoteProperties {
  const first = (...keys: string[]) =>
    keys.map((key) => raw[key]).find((value) => value !== undefined && value !== null);
  const text = (...keys: string[]) => {
    const value = first(...keys);
    const read = textOf(value);
    if (value !== undefined && read === undefined) report(keys[0] as string, 'one line of text');
    return read;
  };
  const permalink = text('permalink', 'slug');
  const created = dateOf(first('created', 'date'));
  const updated = dateOf(first('updated', 'modified', 'last_updated'));
  const publish = flagOf(raw.publish);
  if (raw.publish !== undefined && raw.publish !== null && publish === undefined)
    report('publish', '`true` or `false`');
  return definedOnly({
    title: text('title'),
    aliases: listOf(first('aliases', 'alias')),
    tags: tagsOf(first('tags', 'tag')),
    cssclasses: listOf(first('cssclasses', 'cssclass')).flatMap((name) => name.split(/\s+/)),
    description: text('description'),
    permalink: permalink === undefined ? undefined : permalinkPath(permalink),
    publish,
    cover: text('cover', 'image', 'banner'),
    created,
    updated,
    raw,
  });
}

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

interface YamlResult {
  raw: Record<string, unknown>;
  reason?: string;
  offset?: number;
}

function readYaml(source: string, lineCounter: LineCounter): YamlResult {
  if (source.trim() === '') return {raw: {}};
  try {
    const document = parseDocument(source, {uniqueKeys: false, lineCounter, prettyErrors: false, stringKeys: false});
    const [error] = document.errors;
    if (error) return {raw: {}, reason: sentence(error.message), offset: error.pos[0]};
    if (!isMap(document.contents)) {
      return document.contents === null || (isScalar(document.contents) && document.contents.value === null)
        ? {raw: {}}
        : {raw: {}, reason: 'there are no `name: value` lines', offset: 0};
    }
    return {raw: plainObject(document.toJS({maxAliasCount: MAX_ALIASES}))};
  } catch (error) {
    return {raw: {}, reason: sentence(error instanceof Error ? error.message : String(error)), offset: 0};
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
