/** The CSS snippets that are turned on in Obsidian. Obsidian help, CSS snippets. */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Diagnostic, problem} from 'remark-obsidian-vault';
import {isInVault} from './in-vault.js';
import {scopeCss} from './scope-css.js';
import {classNamesOf} from './snippet-classes.js';

/** Snippets as a style sheet of the site. */
export interface Snippets {
  /** Applies to notes only; empty where no snippet is turned on. */
  css: string;
  /** The classes that they name: a note's HTML may have them. */
  classes: ReadonlySet<string>;
  problems: Diagnostic[];
}

/** What Obsidian's own properties are on this site, so that snippets which use them look as meant. */
const VARIABLES: Readonly<Record<string, string>> = {
  '--background-primary': '--vault-paper',
  '--background-secondary': '--vault-paper-raised',
  '--background-modifier-border': '--vault-line',
  '--text-normal': '--vault-ink',
  '--text-muted': '--vault-ink-soft',
  '--text-faint': '--vault-ink-soft',
  '--text-accent': '--vault-accent',
  '--text-accent-hover': '--vault-accent-strong',
  '--text-highlight-bg': '--vault-mark',
  '--interactive-accent': '--vault-accent',
  '--link-color': '--vault-accent',
  '--font-text': '--vault-font-text',
  '--font-interface': '--vault-font-interface',
  '--font-monospace': '--vault-font-mono',
};

/**
 * What a snippet places, fixes or moves is painted over the page of its note and over nothing around it. No snippet can name this
 * element: all that they name is the note or stands in it.
 */
const GUARD = '@media screen { :has(> .vault-note) { clip-path: inset(-2rem -3rem); isolation: isolate; } }';

/**
 * Reads the snippets of a vault.
 *
 * @param dir - The vault's folder; absolute.
 * @param names - Those that are turned on, without their extension.
 * @returns Them, and what of them cannot be used. A snippet that is turned on and gone is none, as in Obsidian.
 */
export async function readSnippets(dir: string, names: readonly string[]): Promise<Snippets> {
  const parts: string[] = [];
  const problems: Diagnostic[] = [];
  const classes = new Set<string>();
  for (const name of names) {
    const file = `.obsidian/snippets/${name}.css`;
    const text = await readFile(path.join(dir, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    if (!(await isInVault(dir, file))) {
      problems.push(problem('unusable-css', file, {line: 1, column: 1}, {reason: 'its file is not in the vault'}));
      continue;
    }
    const scoped = scopeCss(text, file);
    parts.push(scoped.css);
    for (const name of classNamesOf(text)) classes.add(name);
    problems.push(...scoped.problems);
  }
  const css = parts.filter((part) => part !== '').join('\n');
  return {css: css === '' ? '' : `${GUARD}\n${variables()}\n${css}\n`, classes, problems};
}

/**
 * Writes the snippets where the bundler finds them, if they changed.
 *
 * @param css - They.
 * @param file - Where to; absolute.
 */
export async function writeSnippets(css: string, file: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === css) return;
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(file, css);
}

function variables(): string {
  const lines = Object.entries(VARIABLES).map(([theirs, ours]) => `${theirs}: var(${ours});`);
  return `.vault-note { ${lines.join(' ')} }`;
}
