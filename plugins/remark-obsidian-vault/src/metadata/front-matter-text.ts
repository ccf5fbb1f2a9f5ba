import type {Root, RootContent, Yaml} from 'mdast';

/**
 * Shows what stands between the fences of a front matter that is none: a text between two rules.
 *
 * @param tree - A note; changed in place.
 * @param yaml - Its front matter.
 * @param text - The note.
 * @param parse - Parses a note.
 */
export function showFrontMatter(tree: Root, yaml: Yaml, text: string, parse: (text: string) => Root): void {
  const {start, end} = yaml.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  const opening = text.indexOf('\n', start.offset) + 1;
  const closing = text.lastIndexOf('\n', end.offset - 1) + 1;
  // With blanks in the place of all else, what is parsed has its own places in the note.
  const {children} = parse(text.slice(0, opening).replace(/[^\n]/g, ' ') + text.slice(opening, closing));
  const rule = (): RootContent => ({type: 'thematicBreak'});
  tree.children.splice(tree.children.indexOf(yaml), 1, rule(), ...children, rule());
}
