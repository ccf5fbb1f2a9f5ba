/** A link that the pointer rests on is about to be followed: Docusaurus then loads its code, and this the note. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {matchPath} from '@docusaurus/router';
import routes from '@generated/routes';
import {loadNote} from '@obsidian-vault/note-store';

/** What Docusaurus puts on `window`, once client modules have run: frozen, so that it is replaced when it comes. */
interface Docusaurus {
  preload(path: string): unknown;
}

/** A route as the bundle has it. */
interface Route {
  path: string;
  exact?: boolean;
  note?: boolean;
  routes?: readonly Route[];
}

if (ExecutionEnvironment.canUseDOM) {
  let current: Docusaurus | undefined;
  Object.defineProperty(window, 'docusaurus', {
    configurable: true,
    get: () => current,
    set(original: Docusaurus) {
      current = Object.freeze({
        ...original,
        preload(path: string) {
          const isWanted = original.preload(path);
          const {pathname} = new URL(path, window.location.href);
          if (isWanted !== false && isNote(pathname, routes as unknown as readonly Route[]))
            void loadNote(pathname).catch(() => undefined);
          return isWanted;
        },
      });
    },
  });
}

/** Whether the route of all notes is the one that shows an address. */
function isNote(pathname: string, among: readonly Route[]): boolean {
  const route = among.find((candidate) => matchPath(pathname, candidate));
  return route !== undefined && (route.note === true || isNote(pathname, route.routes ?? []));
}
