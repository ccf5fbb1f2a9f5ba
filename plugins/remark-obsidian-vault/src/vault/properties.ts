/** A note's front matter, as it really is, → the properties that mean something to the site. test/fixtures/syntax/README.md, Properties. */
import {LineCounter} from 'yaml';
import {problem} from '../messages.js';
import type {Diagnostic, LinkMetadata, NoteProperties, Point} from '../types.js';
import {propertyLinks} from './property-links.js';
import {withoutComments} from './property-text.js';
import {dateOf, flagOf, listOf, tagsOf, textOf} from './property-values.js';
import {readYaml} from './read-yaml.js';
import {permalinkPath} from './slug.js';

/** What a note's front matter says. */
export interface PropertiesResult {
  properties: NoteProperties;
  /** The links in their values. */
  links: LinkMetadata[];
  problems: Diagnostic[];
  /** What stands between the fences has no properties: it is text between two rules. */
  isText: boolean;
}

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
  const yaml = source.replaceAll('\t', '  ');
  const {raw, pairs, reason, offset, places, repeated, isText} = readYaml(yaml, lines);
  const problems: Diagnostic[] = [];
  const place = (at: number | undefined) => placeOf(lines, at, startLine);
  if (reason !== undefined) problems.push(problem('malformed-properties', path, place(offset), {reason}));
  for (const {property, at} of repeated) problems.push(problem('duplicate-property', path, place(at), {property}));
  const report = (property: string, expected: string) => {
    problems.push(problem('malformed-property', path, place(places.get(property)), {property, expected}));
  };
  const properties = propertiesOf(raw, report);
  // What cannot be read must not show what its writer keeps back.
  if ((reason !== undefined || isText) && KEPT_BACK.test(source)) properties.publish = false;
  return {properties, links: propertyLinks(pairs, yaml, place), problems, isText};
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
    title: shown(text('title')),
    aliases: list('aliases', 'alias').flatMap((alias) => shown(alias) ?? []),
    tags: first(['tags', 'tag'], tagsOf, 'a list of tags') ?? [],
    cssclasses: list('cssclasses', 'cssclass').flatMap((name) => name.split(/\s+/)),
    description: shown(text('description')),
    permalink: permalink === undefined ? undefined : permalinkPath(permalink),
    publish: isDraft ? false : publish,
    cover: text('cover', 'image', 'banner'),
    created: first(['created', 'date'], dateOf, 'a date such as `2026-01-31`'),
    updated: first(['updated', 'modified', 'last_updated'], dateOf, 'a date such as `2026-01-31`'),
    raw,
  });
}

/** A text without its comments: it becomes a title, an address or what search engines are told. */
function shown(value: string | undefined): string | undefined {
  return (value && withoutComments(value)) || undefined;
}

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

function placeOf(lines: LineCounter, offset: number | undefined, startLine: number): Point {
  const {line, col} = lines.linePos(offset ?? 0);
  return {line: startLine + Math.max(line, 1) - 1, column: Math.max(col, 1)};
}
