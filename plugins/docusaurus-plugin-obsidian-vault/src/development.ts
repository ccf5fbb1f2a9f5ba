/** What the development server does when the vault changes: reads it, tells the browsers, and the terminal what came of it. */
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {logger} from '@docusaurus/logger';
import type {Diagnostic} from 'remark-obsidian-vault';
import {editorHref, problemChanges} from './check/problem-changes.js';
import {withQueryProblems} from './check/query-problems.js';
import {reportChanges} from './check/report.js';
import {loadSite, type SiteSettings} from './load-site.js';
import {writeDiagramEngine} from './publish/diagram-engine.js';
import {printable} from './read/printable.js';
import type {ConfiguredVault} from './vault.js';

/** So many new problems are shown in the browser. */
const MAX_FRESH = 50;

/** How long nothing has changed, in milliseconds, before what the next start needs is written. */
const DEBOUNCE = 3000;

/** How long a page has to fetch what it was told of, in milliseconds. */
const HEAD_START = 60;

/**
 * @param vault - The vault in the site's config, which was read.
 * @param settings - What the site gives it.
 * @returns Reads it again and shows what has changed; to be called one at a time. Never throws.
 */
export function followVault(vault: ConfiguredVault, settings: SiteSettings): () => Promise<void> {
  let first: readonly Diagnostic[] | undefined;
  let last: readonly Diagnostic[] = [];
  let debounced: NodeJS.Timeout | undefined;
  return async () => {
    if (!first) {
      first = problemsOf(vault);
      last = first;
    }
    try {
      await loadSite(vault, settings);
      const changes = await vault.pages?.write();
      if (vault.pages?.hasDiagrams)
        await writeDiagramEngine(path.resolve(vault.options.siteDir, vault.staticDirectory));
      vault.events?.send({...changes, failure: ''});
      // What other plugins make of the notes keeps this process busy: the pages that were told get theirs first.
      await wait(HEAD_START);
      for (const listener of vault.listeners.values()) await listener();
      const problems = problemsOf(vault);
      vault.events?.send({isReady: true, problems: fresh(vault, problemChanges(first, problems).added)});
      reportChanges(problemChanges(last, problems), problems);
      last = problems;
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      logger.error(failure.split('\n').map(printable).join('\n'));
      vault.events?.send({failure});
    }
    clearTimeout(debounced);
    debounced = setTimeout(() => vault.session.settle(), DEBOUNCE).unref();
  };
}

function problemsOf({site, pages, options}: ConfiguredVault): Diagnostic[] {
  return site ? withQueryProblems(site, pages?.queryProblems ?? [], options.severities) : [];
}

function fresh({site, options}: ConfiguredVault, problems: readonly Diagnostic[]) {
  return problems
    .filter(({severity}) => severity !== 'info')
    .slice(0, MAX_FRESH)
    .map(({path: note, line, column, message}) => {
      const href = editorHref(options.editorUrl, path.join(site?.vault.dir ?? '', note), {line, column});
      return {path: note, line, column, message, href};
    });
}
