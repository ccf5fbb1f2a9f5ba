/** An opening tag of raw HTML, made harmless: its attributes are those of the schema, its addresses those of the site. */
import {type Schema, sanitize} from 'hast-util-sanitize';
import {toHtml} from 'hast-util-to-html';
import {noteClass} from './note-class.js';
import {isSafeSource} from './safe-url.js';
import {vaultSchema} from './schema.js';
import {safeStyle} from './style.js';
import {SVG_ELEMENTS, svgValue} from './svg.js';
import type {HtmlPiece} from './tags.js';

/** Makes the address of an `src` or `href` of raw HTML; `undefined` takes the attribute away. */
export type RawUrl = (value: string, kind: 'link' | 'embed') => string | undefined;

/** What decides about the attributes of raw HTML. */
export interface AttributeRules {
  url: RawUrl;
  /** Whether an id may stand in the page. @default every one may */
  mayHaveId?(id: string): boolean;
  /** Whether a class may stand in the page, under a name that is none of the site's. @default every one stands as it is */
  mayHaveClass?(name: string): boolean;
}

/** An opening tag as it was read. */
export type StartTag = Extract<HtmlPiece, {type: 'start'}>;

/** A tag is looked at by itself; where it may stand, the HTML parser decides that puts the page together. */
const TAG_SCHEMA: Schema = {...vaultSchema, ancestors: {}};

const PREFIX = vaultSchema.clobberPrefix ?? '';

/**
 * Makes an opening tag harmless.
 *
 * @param tag - As it was read; of an element that the schema has.
 * @param rules - See {@link AttributeRules}.
 * @returns It as HTML; empty where the schema does not want it after all.
 */
export function startTag({name, attributes}: StartTag, rules: AttributeRules): string {
  const properties: Record<string, string | boolean> = {};
  let classes: string[] = [];
  for (const [key, value] of attributes) {
    if (key === 'style') setDefined(properties, 'style', safeStyle(value) || undefined);
    else if (key === 'class') classes = classNames(value, rules);
    else if (key === 'href') setDefined(properties, 'href', rules.url(value, 'link'));
    else if (key === 'src' || key === 'poster') setDefined(properties, key, rules.url(value, 'embed'));
    else if (key === 'id')
      setDefined(properties, 'id', rules.mayHaveId?.(ownId(value)) === false ? undefined : ownId(value));
    else if (SVG_ELEMENTS.has(name)) setDefined(properties, key, svgValue(value, PREFIX));
    else properties[PROPERTY_NAMES[key] ?? key] = propertyValue(key, value);
  }
  const {src, ...others} = properties;
  const clean = sanitize({type: 'element', tagName: name, properties: others, children: []}, TAG_SCHEMA);
  if (clean.type !== 'element') return '';
  // The schema knows no pictures that stand in their own address, and no class by the note that it stands in.
  if (typeof src === 'string' && isSafeSource(src)) clean.properties.src = src;
  // What plays is fetched when the reader plays it, whatever the element or a `source` in it names.
  if (name === 'audio' || name === 'video') clean.properties.preload = 'none';
  if (classes.length > 0) clean.properties.className = classes;
  return toHtml(clean).replace(/<\/[^<>]+>$/, '');
}

function classNames(value: string, {mayHaveClass}: AttributeRules): string[] {
  const names = value.split(/\s+/).filter((name) => name !== '');
  return mayHaveClass ? names.filter((name) => mayHaveClass(name)).map(noteClass) : names;
}

/** HTML that was made harmless once has the prefix already. */
function ownId(value: string): string {
  return value.startsWith(PREFIX) ? value.slice(PREFIX.length) : value;
}

/** hast names of attributes that are written otherwise in HTML. */
const PROPERTY_NAMES: Record<string, string> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
  align: 'align',
};

/** Attributes that are true where they stand, whatever their value. */
const BOOLEAN = new Set(['open', 'controls', 'loop', 'muted', 'checked', 'disabled', 'reversed']);

/** Attributes that the schema puts a prefix before. */
const CLOBBERING = new Set(vaultSchema.clobber);

function propertyValue(key: string, value: string): string | boolean {
  if (BOOLEAN.has(key)) return true;
  return CLOBBERING.has(key) ? ownId(value) : value;
}

function setDefined(properties: Record<string, string | boolean>, key: string, value: string | undefined): void {
  if (value !== undefined) properties[key] = value;
}
