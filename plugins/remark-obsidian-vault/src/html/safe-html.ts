/**
 * Raw HTML of a note, made harmless where it stands, before it meets anything of ours: every tag by itself is sanitised, what
 * acts is dropped with its content, tags that never close are closed, and a name that is no element of HTML is text.
 */
import {type Schema, sanitize} from 'hast-util-sanitize';
import {toHtml} from 'hast-util-to-html';
import {htmlTagNames} from 'html-tag-names';
import {htmlVoidElements} from 'html-void-elements';
import type {Html, RootContent} from 'mdast';
import {isSafeSource} from './safe-url.js';
import {vaultSchema} from './schema.js';
import {safeStyle} from './style.js';
import {type HtmlPiece, readHtml} from './tags.js';

/** Elements that go with all that they hold. */
const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'applet',
  'template',
  'svg',
  'math',
  'noscript',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
  'textarea',
  'select',
  'title',
  'frameset',
  'canvas',
]);

const VOID = new Set(htmlVoidElements);

const KNOWN = new Set(htmlTagNames);

const ALLOWED = new Set(vaultSchema.tagNames);

/** A tag is looked at by itself; where it may stand, the HTML parser decides that puts the page together. */
const TAG_SCHEMA: Schema = {...vaultSchema, ancestors: {}};

/** Whether an id may stand in the page. */
export type RawId = (id: string) => boolean;

/** Makes the address of an `src` or `href` of raw HTML; `undefined` takes the attribute away. */
export type RawUrl = (value: string, kind: 'link' | 'embed') => string | undefined;

/**
 * Makes the raw HTML among some siblings harmless.
 *
 * @param nodes - Siblings, some of them raw HTML.
 * @param url - Makes addresses.
 * @param mayHave - Whether an id may stand in the page.
 * @returns The siblings; raw HTML among them holds nothing that acts.
 */
export function safeHtml(nodes: readonly RootContent[], url: RawUrl, mayHave: RawId = () => true): RootContent[] {
  if (!nodes.some(({type}) => type === 'html')) return [...nodes];
  const open: string[] = [];
  let dropping: string | undefined;
  const result: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'html') {
      if (dropping === undefined) result.push(node);
      continue;
    }
    let html = '';
    for (const piece of readHtml(node.value)) {
      if (dropping !== undefined) {
        if (piece.type === 'end' && piece.name === dropping) dropping = undefined;
      } else if (piece.type === 'start' && DROPPED.has(piece.name)) {
        html += instead(piece);
        if (!VOID.has(piece.name) && !piece.isSelfClosing) dropping = piece.name;
      } else {
        html += pieceHtml(piece, open, url, mayHave);
      }
    }
    if (html !== '') result.push({...node, value: html} satisfies Html);
  }
  if (open.length > 0)
    result.push({
      type: 'html',
      value: open
        .reverse()
        .map((name) => `</${name}>`)
        .join(''),
    });
  return result;
}

function pieceHtml(piece: HtmlPiece, open: string[], url: RawUrl, mayHave: RawId): string {
  if (piece.type === 'text') return escapeHtml(piece.value);
  if (!KNOWN.has(piece.name)) return escapeHtml(piece.source);
  if (!ALLOWED.has(piece.name)) return '';
  if (piece.type === 'end') {
    const index = open.lastIndexOf(piece.name);
    if (index < 0) return '';
    return open
      .splice(index)
      .reverse()
      .map((name) => `</${name}>`)
      .join('');
  }
  const tag = startTag(piece, url, mayHave);
  if (!VOID.has(piece.name) && tag !== '') open.push(piece.name);
  return tag;
}

function startTag({name, attributes}: Extract<HtmlPiece, {type: 'start'}>, url: RawUrl, mayHave: RawId): string {
  const properties: Record<string, string | boolean> = {};
  for (const [key, value] of attributes) {
    if (key === 'style') properties.style = safeStyle(value);
    else if (key === 'href') setDefined(properties, 'href', url(value, 'link'));
    else if (key === 'src' || key === 'poster') setDefined(properties, key, url(value, 'embed'));
    else if (key !== 'id' || mayHave(value.replace(CLOBBER_PREFIX, '')))
      properties[PROPERTY_NAMES[key] ?? key] = propertyValue(key, value);
  }
  if (properties.style === '') delete properties.style;
  const {src, ...others} = properties;
  const clean = sanitize({type: 'element', tagName: name, properties: others, children: []}, TAG_SCHEMA);
  if (clean.type !== 'element') return '';
  // The schema knows no pictures that stand in their own address.
  if (typeof src === 'string' && isSafeSource(src)) clean.properties.src = src;
  return toHtml(clean, {voids: [...VOID]}).replace(/<\/[^<>]+>$/, '');
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

function propertyValue(key: string, value: string): string | boolean {
  if (BOOLEAN.has(key)) return true;
  return CLOBBERING.has(key) ? value.replace(CLOBBER_PREFIX, '') : value;
}

/** Attributes that the schema puts a prefix before: HTML that was made harmless once has it already. */
const CLOBBERING = new Set(vaultSchema.clobber);

const CLOBBER_PREFIX = new RegExp(`^${vaultSchema.clobberPrefix}`);

function setDefined(properties: Record<string, string | boolean>, key: string, value: string | undefined): void {
  if (value !== undefined) properties[key] = value;
}

/** A page inside the page becomes a link to it. */
function instead({name, attributes}: Extract<HtmlPiece, {type: 'start'}>): string {
  const src = attributes.get('src') ?? '';
  if (name !== 'iframe' || !/^https?:\/\//i.test(src)) return '';
  return `<a href="${escapeHtml(src)}">${escapeHtml(attributes.get('title') ?? src)}</a>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
