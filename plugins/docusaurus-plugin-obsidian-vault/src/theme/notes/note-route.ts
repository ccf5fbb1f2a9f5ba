/** The route of all notes: its component is ready once the content of the note is there. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {loadNote} from '@obsidian-vault/note-store';

/** A component that Docusaurus loads when its route is visited. */
interface Loadable {
  preload?: () => Promise<unknown>;
}

/**
 * @param component - The component of a route.
 * @returns The same. Docusaurus waits for `preload` before it shows a page, and in the browser the address is that of the next
 *   page by then: it does not tell `preload` which page it is.
 */
export function withNotes<T extends Loadable>(component: T): T {
  if (!ExecutionEnvironment.canUseDOM) return component;
  const preload = component.preload?.bind(component);
  component.preload = () => Promise.all([preload?.(), loadNote(window.location.pathname)]);
  return component;
}
