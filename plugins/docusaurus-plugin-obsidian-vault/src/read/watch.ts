import chokidar, {type FSWatcher} from 'chokidar';

/** How long the vault has to be at rest, in milliseconds: an editor saves in several steps. */
const REST = 40;

/** Staged folder → its watcher. A site whose config changed is loaded anew, and the vault of its old config watched no more. */
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
  void watchers.get(staged)?.close();
  const watcher = chokidar.watch(dir, {ignoreInitial: true, ignored: /[\\/](?:\.git|\.trash|node_modules)(?:[\\/]|$)/});
  watchers.set(staged, watcher);
  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(onChange);
    }, REST);
  });
}

function running(): Map<string, FSWatcher> {
  const holder = globalThis as {[WATCHERS]?: Map<string, FSWatcher>};
  holder[WATCHERS] ??= new Map();
  return holder[WATCHERS];
}
