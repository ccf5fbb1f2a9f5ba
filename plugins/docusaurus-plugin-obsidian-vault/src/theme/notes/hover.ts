/** A link that the pointer rests on is about to be followed: Docusaurus then loads its code, and this the note. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {loadNote} from '@obsidian-vault/note-store';
import {isNotePath} from './note-paths.js';

/** What Docusaurus puts on `window`, once client modules have run: frozen, so that it is replaced when it comes. */
interface Docusaurus {
  preload(path: string): unknown;
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
          if (isWanted !== false && isNotePath(pathname)) void loadNote(pathname).catch(() => undefined);
          return isWanted;
        },
      });
    },
  });
}
