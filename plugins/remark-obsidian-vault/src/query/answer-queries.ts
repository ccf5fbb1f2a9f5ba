/** Everything of a vault that asks other notes: bases, Dataview, Tasks. Made once for a vault, asked from its pages. */
import type {Code, InlineCode, RootContent} from 'mdast';
import {drawBase} from '../bases/index.js';
import {createDataview} from '../dataview/draw-query.js';
import {problem} from '../messages.js';
import {pluginBlockType} from '../plugins/plugin-table.js';
import {createTasks, type TasksSettings} from '../tasks/draw-tasks.js';
import type {Diagnostic} from '../types.js';
import type {NoteLookup} from './note-lookup.js';

/** What answers the queries of a vault. */
export interface QueryAnswers {
  /**
   * @param code - A block of a query.
   * @param from - The note that it stands in.
   * @returns Nodes that wait to be resolved; `undefined` for a block that is no query.
   */
  block(code: Code, from: string): Answer | undefined;
  /**
   * @param code - Code in a sentence.
   * @param from - The note that it stands in.
   * @returns Nodes that wait to be resolved; `undefined` for code that is no query.
   */
  inline(code: InlineCode, from: string): RootContent[] | undefined;
  /**
   * @param path - A base.
   * @param view - The name of one of its views; `*` for all.
   * @param from - The note that embeds it. @default the base is a page of its own
   * @returns Nodes that wait to be resolved; `undefined` where there is no such base.
   */
  base(path: string, view: string | undefined, from?: string): Answer | undefined;
}

/** What a query shows. */
export interface Answer {
  nodes: RootContent[];
  problems: Diagnostic[];
}

/** What queries are asked of. */
export interface QueriedVault {
  lookup: NoteLookup;
  /** The moment of the build as the clock on the wall shows it, in ISO 8601. */
  now: string;
  /** Gives the text of a `.base` file. @default no base is known */
  readBase?(path: string): string | undefined;
  /** Name of a property → its type (`.obsidian/types.json`). @default told by the values */
  types?: Readonly<Record<string, string>>;
  /** The settings of the plugin Tasks. @default its own */
  tasks?: TasksSettings;
}

/**
 * @param vault - What is asked.
 * @returns What answers.
 */
export function createQueryAnswers({lookup, now, readBase, types = {}, tasks: settings}: QueriedVault): QueryAnswers {
  const dataview = createDataview(lookup, now);
  const tasks = createTasks(lookup, now, settings);
  const placed = (nodes: RootContent[], {position}: Code) =>
    nodes.map((node) => ({...node, ...(position && {position})}));
  return {
    block(code, from) {
      const {line = 1, column = 1} = code.position?.start ?? {};
      switch (pluginBlockType(code.lang)?.plugin) {
        case 'Bases': {
          const thisNote = lookup.get(from);
          const {nodes, problems} = drawBase({
            source: code.value,
            path: from,
            line: line + 1,
            lookup,
            now,
            types,
            ...(thisNote && {thisNote}),
          });
          return {nodes: placed(nodes, code), problems};
        }
        case 'Dataview':
        case 'Tasks': {
          const plugin = pluginBlockType(code.lang)?.plugin ?? '';
          const {nodes, reason} = (plugin === 'Tasks' ? tasks : dataview).block(code, from);
          const problems =
            reason === undefined ? [] : [problem('unanswered-query', from, {line, column}, {plugin, reason})];
          return {nodes: placed(nodes, code), problems};
        }
        default:
          return undefined;
      }
    },
    inline: (code, from) => dataview.inline(code, from),
    base(path, view, from) {
      const source = readBase?.(path);
      if (source === undefined) return undefined;
      const thisNote = from === undefined ? undefined : lookup.get(from);
      return drawBase({
        source,
        path,
        lookup,
        now,
        types,
        ...(view !== undefined && {view}),
        ...(thisNote && {thisNote}),
      });
    },
  };
}
