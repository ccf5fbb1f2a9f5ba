/** What a page shows because a query found it: nobody knows before the query is answered. */
import type {Diagnostic, ResolveContext} from 'remark-obsidian-vault';
import type {PermalinkOf, VaultSite} from '../publish/site.js';
import {hashOf} from '../read/hash.js';
import {dependenciesOf} from './dependencies.js';

/** What a page with queries was made of beyond what its links say. */
export interface AskedNotes {
  /** The notes whose text stands on the page. */
  notes: string[];
  /** The hash of what they are. */
  digest: string;
  /** What is wrong with the queries. */
  problems: Diagnostic[];
}

/** Watches a page while it is rendered. */
export class AskedNotesWatch {
  private isAsked = false;
  private readonly notes = new Set<string>();
  private readonly problems: Diagnostic[] = [];
  /** The vault as seen from the page, for `resolveTree`. */
  readonly context: ResolveContext;

  /**
   * @param context - The vault, as seen from the page.
   */
  constructor(context: ResolveContext) {
    const {queries, readTree} = context;
    const asked = <T>(answer: T | undefined): T | undefined => {
      this.isAsked ||= answer !== undefined;
      return answer;
    };
    this.context = {
      ...context,
      ...(queries && {
        queries: {
          block: (code, from) => asked(queries.block(code, from)),
          inline: (code, from) => asked(queries.inline(code, from)),
          base: (path, view, from) => asked(queries.base(path, view, from)),
        },
      }),
      ...(readTree && {
        readTree: (target) => {
          this.notes.add(target);
          return readTree(target);
        },
      }),
      report: (problem) => void this.problems.push(problem),
    };
  }

  /**
   * @param site - The vault.
   * @param permalinkOf - Gives the addresses of notes.
   * @returns What the page was made of; `undefined` where it asks nothing.
   */
  result(site: VaultSite, permalinkOf: PermalinkOf): AskedNotes | undefined {
    if (!this.isAsked) return undefined;
    const notes = [...this.notes].sort();
    return {notes, digest: askedDigest(notes, site, permalinkOf), problems: this.problems};
  }
}

/**
 * @param notes - The notes whose text stands on a page.
 * @param site - The vault.
 * @param permalinkOf - Gives the addresses of notes.
 * @returns The hash of what they are.
 */
export function askedDigest(notes: readonly string[], site: VaultSite, permalinkOf: PermalinkOf): string {
  return hashOf(notes.map((note) => dependenciesOf(site, note, permalinkOf)).join('\n'));
}
