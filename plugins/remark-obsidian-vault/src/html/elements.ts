/** Which elements of raw HTML are shown, which go, and which are no elements at all. */

import {htmlTagNames} from 'html-tag-names';
import {htmlVoidElements} from 'html-void-elements';
import {vaultSchema} from './schema.js';
import {SVG_ELEMENTS} from './svg.js';

/** Elements that go with all that they hold, up to their end tag. */
const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'applet',
  'template',
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

/** Of these even an unfinished one hides what follows in its block: it is a program, and no text. */
const PROGRAMS: ReadonlySet<string> = new Set(['script', 'style']);

const VOID: ReadonlySet<string> = new Set(htmlVoidElements);

/** What they hold shows only where they cannot be shown themselves: text of another block is not meant by it. */
const PLAYERS: ReadonlySet<string> = new Set(['audio', 'video', 'svg', 'progress', 'meter', 'iframe']);

const KNOWN: ReadonlySet<string> = new Set(htmlTagNames);

const ALLOWED: ReadonlySet<string> = new Set(vaultSchema.tagNames);

/** What becomes of a tag: `text` shows as typed, `skipped` leaves its content, `dropped` takes it along. */
export type TagKind = 'text' | 'skipped' | 'dropped' | 'shown';

/**
 * Tells what becomes of a tag.
 *
 * @param name - Its name, in lower case.
 * @param isInSvg - Whether it stands in a drawing, where the names of SVG are elements.
 * @returns See {@link TagKind}.
 */
export function tagKind(name: string, isInSvg: boolean): TagKind {
  if (DROPPED.has(name)) return 'dropped';
  if (SVG_ELEMENTS.has(name) && name !== 'svg') return isInSvg ? 'shown' : KNOWN.has(name) ? 'skipped' : 'text';
  if (!KNOWN.has(name)) return isInSvg ? 'skipped' : 'text';
  return ALLOWED.has(name) ? 'shown' : 'skipped';
}

/**
 * @param name - Name of an element.
 * @returns Whether it holds a program: what follows an unfinished one is no text.
 */
export function isProgram(name: string): boolean {
  return PROGRAMS.has(name);
}

/**
 * @param name - Name of an element.
 * @returns Whether it has no end tag ("HTML Living Standard, 13.1.2: void elements").
 */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

/**
 * @param name - Name of an element.
 * @returns Whether a later block may stand in it.
 */
export function holdsBlocks(name: string): boolean {
  return !PLAYERS.has(name);
}
