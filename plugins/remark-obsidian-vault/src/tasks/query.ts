/** A `tasks` block, line by line. Documentation: About queries. */
import {pathParts} from '../query/query-note.js';
import {isCombination, readCombination} from './combine.js';
import {type Filter, type FilterWorld, folderOf, readFilter} from './filters.js';
import {byTag, type Comparator, comparators, DEFAULT_ORDER, type Grouper, groupers} from './order.js';

/** A query of Tasks. */
export interface TasksQuery {
  filters: Filter[];
  /** Those asked for, then the default ones. */
  sorts: Comparator[];
  groups: {group: Grouper; isReversed: boolean}[];
  limit?: number;
  /** Of each group. */
  groupLimit?: number;
  /** Names of what is hidden, and of what is shown though it is hidden by default. */
  hidden: ReadonlySet<string>;
  shown: ReadonlySet<string>;
  isShort: boolean;
}

/**
 * @param source - The text of the block, with the global query of the settings in front.
 * @param world - What filters see.
 * @param path - The note that it stands in.
 * @returns The query, or the line that cannot be read.
 */
export function readTasksQuery(
  source: string,
  world: FilterWorld,
  path: string,
): {query: TasksQuery} | {reason: string} {
  const [orders, groups] = [comparators(world.now), groupers(world.now)];
  const [hidden, shown] = [new Set<string>(), new Set<string>()];
  const query: TasksQuery = {filters: [], sorts: [], groups: [], hidden, shown, isShort: false};
  for (const typed of statements(source)) {
    const line = withPlaceholders(typed, path);
    if (line === undefined || !readLine(line)) return {reason: `\`${typed.replaceAll('`', "'")}\` cannot be read`};
  }
  query.sorts.push(...DEFAULT_ORDER.flatMap((name) => orders.get(name) ?? []));
  return {query};

  function readLine(line: string): boolean {
    if (/^(?:explain|ignore global query)$/i.test(line)) return true;
    const mode = /^(short|full)(?: mode)?$/i.exec(line)?.[1];
    if (mode) query.isShort = mode.toLowerCase() === 'short';
    if (mode) return true;
    const layout = /^(hide|show) +(.+)$/i.exec(line);
    if (layout) (layout[1]?.toLowerCase() === 'hide' ? hidden : shown).add((layout[2] as string).trim().toLowerCase());
    if (layout) return true;
    const limit = /^limit (groups )?(?:to )?(\d+)(?: tasks?)?$/i.exec(line);
    if (limit) query[limit[1] ? 'groupLimit' : 'limit'] = Number(limit[2]);
    if (limit) return true;
    const order = /^sort by (\S+)(?: (reverse))?(?: (\d+))?$/i.exec(line);
    if (order) return addSort(order[1] as string, Boolean(order[2]), Number(order[3] ?? 1));
    const group = /^group by (\S+)(?: (reverse))?$/i.exec(line);
    if (group) return addGroup(group[1] as string, Boolean(group[2]));
    const filter = isCombination(line)
      ? readCombination(line, (part) => readFilter(part, world))
      : readFilter(line, world);
    if (filter) query.filters.push(filter);
    return filter !== undefined;
  }

  function addSort(name: string, isReversed: boolean, number: number): boolean {
    const order = name.toLowerCase() === 'tag' ? byTag(number) : orders.get(name.toLowerCase());
    if (order) query.sorts.push(isReversed ? (left, right) => order(right, left) : order);
    return order !== undefined;
  }

  function addGroup(name: string, isReversed: boolean): boolean {
    const group = groups.get(name.toLowerCase());
    if (group) query.groups.push({group, isReversed});
    return group !== undefined;
  }
}

/** A backslash at the end of a line continues it; a line that starts with `#` is a comment. */
function statements(source: string): string[] {
  return source
    .replace(/[ \t]*\\\r?\n[ \t]*/g, ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** What the query knows of its own note; anything else in such brackets is a program. */
function withPlaceholders(line: string, path: string): string | undefined {
  const {name, basename} = pathParts(path);
  const values: Readonly<Record<string, string>> = {
    'query.file.path': path,
    'query.file.pathWithoutExtension': path.replace(/\.md$/, ''),
    'query.file.filename': name,
    'query.file.filenameWithoutExtension': basename,
    'query.file.folder': folderOf(path),
    'query.file.root': path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '/',
  };
  const filled = line
    .replace(/\{\{![^}]*\}\}/g, '')
    .replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, key: string) => values[key] ?? whole);
  return /\{\{.*\}\}/.test(filled) ? undefined : filled.trim();
}
