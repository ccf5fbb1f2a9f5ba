/** The route of all notes: its component is ready once the content of the note is there. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {loadNote} from '@obsidian-vault/note-store';
import {isNotePath} from './note-paths.js';
import {loadWhole} from './own-document.js';
import {untilLoaded} from './until-loaded.js';

/** A component that Docusaurus loads when its route is visited. */
interface Loadable {
  preload?: () => Promise<unknown>;
}

/**
 * @param component - The component of a route.
 * @returns The same. Docusaurus waits for `preload` before it shows a page, and in the browser the address is that of the next
 *   page by then: it does not tell `preload` which page it is. For a link that is pointed at, the address is still that of the
 *   page with the link: it is asked for by address then, see `hover.ts`.
 */
export function withNotes<T extends Loadable>(component: T): T {
  if (!ExecutionEnvironment.canUseDOM) return component;
  const preload = component.preload?.bind(component);
  component.preload = () => {
    const {pathname} = window.location;
    const load = () => (isNotePath(pathname) ? loadNote(pathname).then(() => loadWhole(pathname)) : undefined);
    // A later page that cannot be loaded is asked for as a whole.
    const isFirst = document.documentElement.dataset.hasHydrated !== 'true';
    return Promise.all([preload?.(), isFirst ? untilLoaded(async () => load()) : load()]);
  };
  return component;
}
