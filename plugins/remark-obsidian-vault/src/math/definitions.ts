/**
 * The definitions in TeX: what a formula, a preamble or an embedded note gives to the formulas behind it. TeX by Topic,
 * chapter 11; LaTeX2e reference, 12.1 and 12.8; amsmath 5.1 (`\DeclareMathOperator`); mathtools 3.6 (paired delimiters).
 */

/** A definition. */
export interface Definition {
  /** What is defined: `\R`, or the name of an environment. */
  name: string;
  /** The text of the definition. */
  source: string;
}

/** What stands behind a command that defines: a name, text in brackets if any, groups. */
interface Form {
  name: 'command' | 'group';
  /** Whether parameters stand as in TeX: all up to the first brace. */
  hasParameterText?: boolean;
  groups: number;
}

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['newcommand', {name: 'command', groups: 1}],
  ['renewcommand', {name: 'command', groups: 1}],
  ['providecommand', {name: 'command', groups: 1}],
  ['DeclareMathOperator', {name: 'command', groups: 1}],
  ['DeclarePairedDelimiter', {name: 'command', groups: 2}],
  ['DeclarePairedDelimiterX', {name: 'command', groups: 3}],
  ['DeclarePairedDelimiterXPP', {name: 'command', groups: 5}],
  ['newenvironment', {name: 'group', groups: 2}],
  ['renewenvironment', {name: 'group', groups: 2}],
  ['def', {name: 'command', hasParameterText: true, groups: 1}],
  ['gdef', {name: 'command', hasParameterText: true, groups: 1}],
  ['edef', {name: 'command', hasParameterText: true, groups: 1}],
  ['xdef', {name: 'command', hasParameterText: true, groups: 1}],
  ['let', {name: 'command', groups: 0}],
]);

/**
 * @param tex - Any TeX: a formula, or a preamble with whatever else stands in it.
 * @returns The definitions in it, in their order. What is broken is left out.
 */
export function definitionsIn(tex: string): Definition[] {
  if (!tex.includes('\\')) return [];
  const definitions: Definition[] = [];
  for (let at = 0; at < tex.length; ) {
    const sign = tex[at];
    if (sign === '%') at = lineEnd(tex, at);
    else if (sign === '\\') {
      const end = commandEnd(tex, at);
      const form = FORMS.get(tex.slice(at + 1, end));
      const found = form && readDefinition(tex, end, form);
      if (found) definitions.push({name: found.name, source: tex.slice(at, found.end)});
      at = found?.end ?? end;
    } else at++;
  }
  return definitions;
}

function readDefinition(tex: string, start: number, form: Form): {name: string; end: number} | undefined {
  let at = skipSpace(tex, start);
  if (tex[at] === '*') at = skipSpace(tex, at + 1);
  const nameEnd = argumentEnd(tex, at);
  if (nameEnd === undefined) return undefined;
  const name = tex[at] === '{' ? tex.slice(at + 1, nameEnd - 1).trim() : tex.slice(at, nameEnd);
  if (name === '' || (form.name === 'command' && !name.startsWith('\\'))) return undefined;
  at = nameEnd;
  if (form.hasParameterText) {
    while (at < tex.length && tex[at] !== '{') at = tex[at] === '\\' ? commandEnd(tex, at) : at + 1;
  } else if (form.groups === 0) {
    at = skipSpace(tex, at);
    if (tex[at] === '=') at = skipSpace(tex, at + 1);
    const end = argumentEnd(tex, at);
    return end === undefined ? undefined : {name, end};
  }
  for (let next = skipSpace(tex, at); tex[next] === '['; next = skipSpace(tex, at)) {
    const end = closing(tex, next, '[', ']');
    if (end === undefined) return undefined;
    at = end;
  }
  for (let count = 0; count < form.groups; count++) {
    const end = argumentEnd(tex, skipSpace(tex, at));
    if (end === undefined) return undefined;
    at = end;
  }
  return {name, end: at};
}

/** Behind a group, a command or a sign. */
function argumentEnd(tex: string, at: number): number | undefined {
  if (at >= tex.length || tex[at] === '}') return undefined;
  if (tex[at] === '{') return closing(tex, at, '{', '}');
  return tex[at] === '\\' ? commandEnd(tex, at) : at + 1;
}

/** Behind the sign that closes the one at a place; braces inside are closed first. */
function closing(tex: string, start: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let at = start; at < tex.length; ) {
    const sign = tex[at];
    if (sign === '\\') {
      at = commandEnd(tex, at);
      continue;
    }
    if (sign === '%') {
      at = lineEnd(tex, at);
      continue;
    }
    if (sign === '{' || (sign === open && depth === 0 && at === start)) depth++;
    if (sign === '}') depth--;
    at++;
    if (open === '{' && depth === 0) return at;
    if (open === '[' && sign === close && depth === 1) return at;
    if (depth < 0) return undefined;
  }
  return undefined;
}

/** Behind `\name` or `\` with a sign. */
function commandEnd(tex: string, at: number): number {
  let end = at + 1;
  while (end < tex.length && isLetter(tex.charCodeAt(end))) end++;
  return Math.min(end === at + 1 ? at + 2 : end, tex.length);
}

function lineEnd(tex: string, at: number): number {
  const end = tex.indexOf('\n', at);
  return end < 0 ? tex.length : end + 1;
}

function skipSpace(tex: string, start: number): number {
  let at = start;
  for (;;) {
    if (tex[at] === '%') at = lineEnd(tex, at);
    else if (tex[at] === ' ' || tex[at] === '\n' || tex[at] === '\t' || tex[at] === '\r') at++;
    else return at;
  }
}

/** Letters of a command's name, with `@`, which packages use. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 64 && code <= 90);
}
