/** The properties of a note as its page shows them. Obsidian help, Properties. */
import type {NoteMetadata, Resolver} from 'remark-obsidian-vault';
import {type PropertyText, textsOf} from './property-text.js';
import type {TagPages} from './tag-pages.js';

/** A value, ready to be shown. */
export type PropertyValue =
  | {kind: 'text'; texts: PropertyText[]}
  /** `date` in ISO 8601, for machines; `text` as typed. */
  | {kind: 'date'; date: string; text: string}
  | {kind: 'checkbox'; isChecked: boolean};

/** A property, ready to be shown. */
export interface ShownProperty {
  /** As its writer named it; `tags`, `aliases`, `created` and `updated` whatever they were called. */
  name: string;
  /** One, or the items of a list. */
  values: PropertyValue[];
}

/** Other names of the properties that mean something to the site. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['alias', 'aliases'],
  ['tag', 'tags'],
  ['date', 'created'],
  ['modified', 'updated'],
  ['last_updated', 'updated'],
]);

/** What tells the site how to show a note says nothing to its readers. */
const FOR_THE_SITE: ReadonlySet<string> = new Set([
  'title',
  'description',
  'publish',
  'draft',
  'permalink',
  'slug',
  'cssclass',
  'cssclasses',
  'cover',
  'image',
  'banner',
  'excalidraw-plugin',
  'kanban-plugin',
  'sr-due',
  'sr-interval',
  'sr-ease',
]);

/** What the values of a note's properties lead to. */
export interface PropertyTargets {
  resolve: Resolver;
  /** The paths of the published notes → their addresses. */
  slugs: ReadonlyMap<string, string>;
  tags: TagPages;
  /** Makes the address of an attachment. @default its name is no link */
  attachment?(path: string): string;
}

/**
 * Picks the properties that a page shows.
 *
 * @param metadata - A note.
 * @param wanted - All that are meant for readers, none, or those of these names, in this order.
 * @param targets - See {@link PropertyTargets}.
 * @param hidden - Names of properties that no page shows.
 * @returns The properties that have a value. Links lead to published notes; all others are their words.
 */
export function shownProperties(
  metadata: NoteMetadata,
  wanted: boolean | readonly string[],
  targets: PropertyTargets,
  hidden: readonly string[] = [],
): ShownProperty[] {
  if (wanted === false) return [];
  const present = new Map<string, {name: string; value: unknown}>();
  for (const [name, value] of Object.entries(metadata.properties.raw)) {
    if (!present.has(keyOf(name))) present.set(keyOf(name), {name, value});
  }
  const names =
    wanted === true ? [...present.keys()].filter((key) => !FOR_THE_SITE.has(key)) : [...new Set(wanted.map(keyOf))];
  const kept = new Set(hidden.map(keyOf));
  return names.flatMap((key) => {
    const found = kept.has(key) ? undefined : present.get(key);
    const values = found ? valuesOf(key, found.value, metadata, targets) : [];
    const name = MEANT.has(key) ? key : found?.name;
    return name !== undefined && values.length > 0 ? [{name, values}] : [];
  });
}

function keyOf(name: string): string {
  const key = name.toLowerCase();
  return SAME.get(key) ?? key;
}

type MeantValues = (metadata: NoteMetadata, targets: PropertyTargets, typed: unknown) => PropertyValue[];

/** Properties that are read leniently, and shown as they were understood. */
const MEANT: ReadonlyMap<string, MeantValues> = new Map<string, MeantValues>([
  ['tags', ({properties}, {tags}) => properties.tags.map((tag) => tagText(tag, tags.permalink(tag)))],
  ['aliases', ({properties}) => properties.aliases.map((alias) => ({kind: 'text', texts: [{text: alias}]}))],
  ['created', ({properties}, _, typed) => dates(properties.created, typed)],
  ['updated', ({properties}, _, typed) => dates(properties.updated, typed)],
]);

function tagText(tag: string, page: string | undefined): PropertyValue {
  return {kind: 'text', texts: [{text: `#${tag}`, ...(page !== undefined && {slug: `/tags${page}`})}]};
}

function dates(date: string | undefined, typed: unknown): PropertyValue[] {
  return date === undefined ? [] : [{kind: 'date', date, text: dateText(String(typed).trim())}];
}

/** @returns A date as typed, and a time of day behind it as people write it: without the `T`, and without seconds of zero. */
function dateText(typed: string): string {
  return typed.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00(?:\.0+)?)?$/, '$1 $2');
}

function valuesOf(key: string, value: unknown, metadata: NoteMetadata, targets: PropertyTargets): PropertyValue[] {
  const meant = MEANT.get(key);
  if (meant) return meant(metadata, targets, value);
  return (Array.isArray(value) ? value : [value]).flatMap((item) => shownValue(item, metadata.path, targets));
}

function shownValue(value: unknown, from: string, targets: PropertyTargets): PropertyValue[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [{kind: 'checkbox', isChecked: value}];
  if (typeof value === 'object') return [{kind: 'text', texts: [{text: JSON.stringify(value)}]}];
  const text = String(value).trim();
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text))
    return dates(text.replace(' ', 'T'), text);
  const texts = textsOf(text, from, targets);
  return texts.length === 0 ? [] : [{kind: 'text', texts}];
}
