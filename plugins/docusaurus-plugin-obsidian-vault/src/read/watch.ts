import {existsSync} from 'node:fs';
import chokidar, {type FSWatcher} from 'chokidar';

/** How long nothing may have changed, in milliseconds: an editor saves in several steps. */
const DEBOUNCE = 20;

/** How often a vault's folder that is gone is looked for, in milliseconds: another branch may have it again. */
const INTERVAL = 500;

/** Folders in which no note stands, and of which git and Obsidian change files all the time. */
const IGNORED = /[\\/](?:\.git|\.trash|node_modules)(?:[\\/]|$)/;

/** Staged folder → what ends its watching. A site whose config changed is loaded again, and its former vault watched no more. */
const WATCHERS = Symbol.for('docusaurus-plugin-obsidian-vault.watchers');

/**
 * Watches a vault while the development server runs. Docusaurus's own watching would reload this plugin and the docs plugin
 * at the same time, each from the site as it was before the other.
 *
 * @param dir - The vault's folder; absolute.
 * @param staged - Where it is laid out, which names the watcher.
 * @param onChange - Reads the vault again; never called twice at a time.
 */
export function watchVault(dir: string, staged: string, onChange: () => Promise<void>): void {
  const watchers = running();
  watchers.get(staged)?.();
  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isWaiting = false;
  let isThere = true;
  const changed = () => {
    isThere &&= existsSync(dir);
    clearTimeout(timer);
    timer = setTimeout(() => {
      // What is read next is read as it is by then, however much has changed before.
      if (isWaiting) return;
      isWaiting = true;
      last = last.then(() => {
        isWaiting = false;
        return onChange();
      });
    }, DEBOUNCE);
  };
  let watcher = watched(dir, changed);
  // A folder that is gone is watched no more, even where it comes back.
  const look = setInterval(() => {
    if (isThere || !existsSync(dir)) return;
    isThere = true;
    void watcher.close();
    watcher = watched(dir, changed);
    changed();
  }, INTERVAL).unref();
  watchers.set(staged, () => {
    clearInterval(look);
    clearTimeout(timer);
    void watcher.close();
  });
}

function watched(dir: string, changed: () => void): FSWatcher {
  return chokidar.watch(dir, {ignoreInitial: true, ignored: IGNORED}).on('all', changed);
}

function running(): Map<string, () => void> {
  const holder = globalThis as {[WATCHERS]?: Map<string, () => void>};
  holder[WATCHERS] ??= new Map();
  return holder[WATCHERS];
}
