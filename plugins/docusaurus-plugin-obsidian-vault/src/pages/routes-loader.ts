/**
 * A loader over two files that Docusaurus generates, `routes.js` and `routesChunkNames.json`: the bundles see one route for all
 * notes of a version, where Docusaurus's own list of paths, which the build goes through, has one for each. Where the files look
 * strange, a later version of Docusaurus's say, they stay as they are: the site works, and its bundle grows with the notes.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';

/** What the bundler gives a loader, as far as it is needed here. */
interface LoaderContext {
  resourcePath: string;
  addDependency(file: string): void;
  emitWarning(warning: Error): void;
}

interface GeneratedRoute {
  path: string;
  component: CreatedComponent;
  routes?: GeneratedRoute[];
  note?: boolean;
  [attribute: string]: unknown;
}

/** The arguments of the call that makes a route's component. */
interface CreatedComponent {
  path: string;
  hash?: string;
}

interface CutRoutes {
  routes: GeneratedRoute[];
  /** Names of the routes that are gone, as `routesChunkNames.json` has them. */
  removed: string[];
  /** Name of a route for all notes → name of one of the routes that it stands for. */
  kept: Map<string, string>;
}

const CREATOR = '@docusaurus/ComponentCreator';

/**
 * @param source - The file.
 * @returns The file with one route for all notes of a version.
 */
export default function routesLoader(this: LoaderContext, source: string): string {
  const file = path.join(path.dirname(this.resourcePath), 'routes.js');
  this.addDependency(file);
  try {
    const cut = cutRoutes(evaluate(readFileSync(file, 'utf8')));
    if (cut.kept.size === 0) return source;
    return this.resourcePath.endsWith('.json') ? chunkNames(source, cut) : routesModule(cut);
  } catch (error) {
    this.emitWarning(new Error(`One route for all notes could not be made; each note has its own. ${String(error)}`));
    return source;
  }
}

/** The module is Docusaurus's own: a list of plain data and calls of one function. */
function evaluate(source: string): GeneratedRoute[] {
  if (!source.includes(`'${CREATOR}'`)) throw new Error('routes.js is not as Docusaurus 3.10 writes it');
  const code = source.replace(/^import .*$/gm, '').replace('export default', 'return');
  const routes: unknown = new Function('ComponentCreator', code)((routePath: string, hash?: string) => ({
    path: routePath,
    hash,
  }));
  if (!Array.isArray(routes)) throw new Error('routes.js has no list of routes');
  return routes;
}

function cutRoutes(all: readonly GeneratedRoute[]): CutRoutes {
  const removed: string[] = [];
  const kept = new Map<string, string>();
  const walk = (list: readonly GeneratedRoute[], around: string): GeneratedRoute[] => {
    // The note at the root of a version stays: Docusaurus looks for the route of the site's home.
    const isCut = ({note, path: routePath}: GeneratedRoute) => note && routePath !== around;
    const routes = list
      .filter((route) => !isCut(route))
      .map((route) => (route.routes ? {...route, routes: walk(route.routes, route.path)} : route));
    const notes = list.filter(isCut).map(({component}) => nameOf(component));
    const [first] = notes;
    if (first === undefined) return routes;
    removed.push(...notes);
    // It stands for every address below the version's that no other page has: the last of them.
    const component = {path: around, hash: 'notes'};
    kept.set(nameOf(component), first);
    return [...routes, {path: around, component, note: true}];
  };
  return {routes: walk(all, '/'), removed, kept};
}

function nameOf({path: routePath, hash}: CreatedComponent): string {
  return `${routePath}-${hash}`;
}

function chunkNames(source: string, {removed, kept}: CutRoutes): string {
  const names = JSON.parse(source) as Record<string, unknown>;
  for (const [name, one] of kept) names[name] ??= names[one];
  for (const name of removed) delete names[name];
  return JSON.stringify(names);
}

function routesModule({routes}: CutRoutes): string {
  return [
    `import ComponentCreator from '${CREATOR}';`,
    `import {withNotes} from '@obsidian-vault/note-route';`,
    `export default [${routes.map(printed).join(',\n')}];`,
  ].join('\n');
}

function printed(route: GeneratedRoute): string {
  const attributes = Object.entries(route).map(([name, value]) => {
    if (name === 'component') return `component: ${printedComponent(route)}`;
    if (name === 'routes') return `routes: [${(value as GeneratedRoute[]).map(printed).join(',\n')}]`;
    return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  });
  return `{${attributes.join(', ')}}`;
}

function printedComponent({component, note}: GeneratedRoute): string {
  const values = component.hash === undefined ? [component.path] : [component.path, component.hash];
  const call = `ComponentCreator(${values.map((value) => JSON.stringify(value)).join(', ')})`;
  return note ? `withNotes(${call})` : call;
}
