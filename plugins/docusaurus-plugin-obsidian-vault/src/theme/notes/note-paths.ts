/** Which addresses are those of notes. */
import {matchPath} from '@docusaurus/router';
import routes from '@generated/routes';

/** A route as the bundle has it. */
interface Route {
  path: string;
  exact?: boolean;
  note?: boolean;
  routes?: readonly Route[];
}

/**
 * @param pathname - An address of the site, with the base URL and without query and hash.
 * @returns Whether the route of all notes is the one that shows it.
 */
export function isNotePath(pathname: string): boolean {
  return isNote(pathname, routes as unknown as readonly Route[]);
}

function isNote(pathname: string, among: readonly Route[]): boolean {
  const route = among.find((candidate) => matchPath(pathname, candidate));
  return route !== undefined && (route.note === true || isNote(pathname, route.routes ?? []));
}
