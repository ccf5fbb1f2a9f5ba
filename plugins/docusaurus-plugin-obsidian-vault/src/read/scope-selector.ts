import parser, {type ClassName, type Node, type Selector} from 'postcss-selector-parser';
import {noteClass} from 'remark-obsidian-vault';

/** The notes of a site. */
const NOTE = '.vault-note';

/** What stands around a note in Obsidian: its window, its pane, its reading view. */
const AROUND: ReadonlySet<string> = new Set([
  'html',
  'body',
  ':root',
  '.app-container',
  '.workspace',
  '.workspace-leaf-content',
  '.view-content',
  '.mod-active',
  '.markdown-reading-view',
  '.markdown-preview-view',
  '.markdown-preview-section',
  '.markdown-rendered',
  '.markdown-source-view',
  '.is-live-preview',
  '.cm-s-obsidian',
]);

/** Obsidian's classes for its two palettes → the site's. */
const THEMES: ReadonlyMap<string, string> = new Map([
  ['.theme-light', '[data-theme="light"] '],
  ['.theme-dark', '[data-theme="dark"] '],
]);

/**
 * Moves a selector into the notes. What stands around a note in Obsidian becomes the note.
 *
 * @param text - A selector, or several with commas.
 * @returns It; `undefined` where it is no selector.
 */
export function scopeSelector(text: string): string | undefined {
  try {
    const root = parser().astSync(text);
    root.walkClasses(checkName);
    root.walkClasses(rename);
    const scoped = root.nodes.flatMap(scopeOne);
    return scoped.length > 0 ? [...new Set(scoped)].join(', ') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Tells whether a selector inside a rule selects what its rule's selector does, or what stands below. With `&` inside of another
 * selector it could be anything on the page (CSS Nesting 1, section 3).
 *
 * @param text - A selector, or several with commas.
 * @returns Whether it stays where its rule is.
 */
export function isInsideNote(text: string): boolean {
  try {
    const {nodes} = parser().astSync(text);
    return nodes.every((selector) => {
      let count = 0;
      selector.walkNesting(() => void count++);
      if (count === 0) return true;
      const compounds = compoundsOf(selector).map(({nodes}) => nodes.some(({type}) => type === 'nesting'));
      // `& a`, `.theme-dark &`: where it stands for itself, first or last.
      return compounds[0] === true || compounds.at(-1) === true;
    });
  } catch {
    return false;
  }
}

/**
 * Names classes as notes have them on the site.
 *
 * @param text - A selector inside of a rule that is moved into the notes.
 * @returns The selector.
 */
export function withNoteClasses(text: string): string {
  return parser((root) => root.walkClasses(rename)).processSync(text);
}

function rename(node: ClassName): void {
  const name = noteClass(node.value);
  if (name !== node.value) node.value = name;
}

/** The parser takes any text for the name of a class (CSS Syntax Level 3, section 4.3.11: what a name may be). */
function checkName(node: ClassName): void {
  if (!/^(?:--|-?[A-Za-z_\P{ASCII}]|-?\\)/u.test(String(node).trim().slice(1))) throw new Error(`no name: ${node}`);
}

function scopeOne(selector: Selector): string[] {
  const compounds = compoundsOf(selector);
  if (compounds.length === 0 || compounds.some(({nodes}) => nodes.length === 0)) throw new Error('empty selector');
  let theme = '';
  let own = '';
  let at = 0;
  // A class that stands together with what is around a note is one of the note: its `cssclasses`.
  for (; at < compounds.length && own === ''; at++) {
    const {nodes} = compounds[at] as Compound;
    const names = nodes.map((node) => String(node).trim());
    if (!names.some((name) => AROUND.has(name) || THEMES.has(name))) break;
    theme = names.map((name) => THEMES.get(name)).find(Boolean) ?? theme;
    own = names.filter((name) => !AROUND.has(name) && !THEMES.has(name)).join('');
  }
  const [first, ...rest] = compounds.slice(at);
  const start = `${theme}${NOTE}${own}`;
  if (!first) return [start];
  const tail = rest.map(({combinator, nodes}) => `${combinator}${nodes.join('').trim()}`).join('');
  const words = first.nodes.join('').trim();
  // Siblings of a note are not in it.
  const combinator = at > 0 && first.combinator.trim() === '>' ? ' > ' : ' ';
  const inside = `${start}${combinator}${words}${tail}`;
  const isNote = at === 0 && /^[.[]/.test(words) && !/[~+]/.test(rest[0]?.combinator ?? '');
  return isNote ? [inside, `${start}${words}${tail}`] : [inside];
}

interface Compound {
  /** What stands before it. */
  combinator: string;
  nodes: Node[];
}

function compoundsOf(selector: Selector): Compound[] {
  const compounds: Compound[] = [{combinator: '', nodes: []}];
  for (const node of selector.nodes) {
    if (node.type === 'combinator') compounds.push({combinator: String(node), nodes: []});
    else if (node.type !== 'comment') compounds.at(-1)?.nodes.push(node);
  }
  return compounds;
}
