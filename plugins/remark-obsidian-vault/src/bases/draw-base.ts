/** A base → the nodes that show it: the one way into this folder. */
import type {RootContent} from 'mdast';
import {problem} from '../messages.js';
import type {NoteLookup} from '../query/note-lookup.js';
import {pathParts, type QueryNote} from '../query/query-note.js';
import {blockElement, textNodes} from '../transform/resolve/elements.js';
import type {Diagnostic} from '../types.js';
import {nearestText} from '../vault/nearest-name.js';
import type {ViewDefinition} from './base-definition.js';
import {parseDate} from './dates.js';
import {drawView} from './draw-view.js';
import {type ReadBase, readBase} from './read-base.js';
import {createRows, type ReportFailure} from './rows.js';
import {DateValue, FileValue} from './values.js';
import type {World} from './world.js';

/** A base, and where it is shown. */
export interface BaseInput {
  /** The YAML. */
  source: string;
  /** The file that it stands in: the base, or the note with the block. */
  path: string;
  /** The line of that file on which the source begins. @default 1 */
  line?: number;
  /** The view to show. @default the first; `'*'` shows all of them, as a base's own page does */
  view?: string;
  /** The published notes. */
  lookup: NoteLookup;
  /** The note that `this` means: the one that embeds the base. @default the base itself */
  thisNote?: QueryNote;
  /** The moment of the build as the clock on the wall shows it, in ISO 8601: what `now()` gives. */
  now: string;
  /** Name of a property → its type (`types.json` of the vault's settings). @default told by the values */
  types?: Readonly<Record<string, string>>;
}

/** A base as shown. */
export interface DrawnBase {
  /** As `prepare` leaves nodes: wikilinks, tags and embeds in them wait to be resolved. */
  nodes: RootContent[];
  problems: Diagnostic[];
  /** Names of all its views, in order. */
  views: string[];
}

/**
 * Draws a base from published notes. Takes time in proportion to notes × shown properties.
 *
 * @param input - The base, and where it is shown.
 * @returns The nodes. It never throws: a base that cannot be read shows what is wrong with it.
 */
export function drawBase(input: BaseInput): DrawnBase {
  const read = readBase(input.source, input.path, input.line);
  const problems = [...read.problems];
  const views = read.problems.length > 0 ? [] : chooseViews(read, input, problems);
  const failures = collectFailures(read, input.path);
  const world = worldOf(input);
  const rowsOf = createRows(read.base, world, failures.report);
  const [broken] = read.problems;
  const nodes = broken
    ? [blockElement('div', {className: ['bases-view', 'bases-error']}, textNodes(broken.message))]
    : views.map((view) => drawView({base: read.base, view, world, groups: rowsOf(view)}));
  return {nodes, problems: [...problems, ...failures.problems()], views: read.base.views.map(({name}) => name)};
}

function worldOf({lookup, thisNote, path, now, types = {}}: BaseInput): World {
  const self = thisNote ?? lookup.get(path) ?? {path, properties: {}};
  return {
    lookup,
    now: parseDate(now) ?? new DateValue(0, true),
    self: new FileValue(self, true),
    types: new Map(Object.entries(types)),
  };
}

/** The named view; names are compared without case, and a name that is none shows the first. */
function chooseViews({base}: ReadBase, {view, path, line = 1}: BaseInput, problems: Diagnostic[]): ViewDefinition[] {
  if (view === '*') return base.views;
  const first = base.views.slice(0, 1);
  if (view === undefined || view.trim() === '') return first;
  const found = base.views.find(({name}) => name.toLowerCase() === view.trim().toLowerCase());
  if (found) return [found];
  const names = base.views.map(({name}) => name);
  const nearest = nearestText(names, view);
  const data = {view, base: pathParts(path).basename, ...(nearest !== undefined && {nearest})};
  problems.push(problem('missing-view', path, {line, column: 1}, data));
  return first;
}

interface Failure {
  what: string;
  reason: string;
  /** The first note that it fails for. */
  note: string;
  count: number;
  /** The way to it in the YAML. */
  steps: string[];
}

/** One message for each formula and filter that fails, however many notes it fails for. */
function collectFailures({placeOf}: ReadBase, path: string): {report: ReportFailure; problems(): Diagnostic[]} {
  const found = new Map<string, Failure>();
  return {
    report(what, reason, note) {
      const name = 'formula' in what ? `formula.${what.formula}` : what.filter;
      const known = found.get(name);
      if (known) known.count++;
      else {
        const steps = 'formula' in what ? ['formulas', what.formula] : ['filters'];
        found.set(name, {what: name, reason, note, count: 1, steps});
      }
    },
    problems: () =>
      [...found.values()].map(({what, reason, note, count, steps}) =>
        problem('base-formula', path, placeOf(steps), {formula: what, reason, note, count}),
      ),
  };
}
