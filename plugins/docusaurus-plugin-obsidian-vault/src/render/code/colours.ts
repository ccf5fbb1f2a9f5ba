/** Colours code while the site is built, as Prism does in Obsidian. No page loads a grammar. */
import type {Element, Root, RootContent, Text} from 'hast';
import {visit} from 'unist-util-visit';

/** What Prism makes of a text of code. */
type Highlight = (code: string, language: string) => RootContent[];

/** Longer blocks have no colours: some of Prism's patterns are slow on what they were not made for. In characters. */
const MAX_COLOURED = 50_000;

/** Prism with all its languages: each is read as if it were the only one, whatever else the notes hold. */
export class CodeColours {
  private highlight: Highlight | undefined;

  /**
   * Loads Prism, unless no block asks for it.
   *
   * @param tree - HTML trees, or mdast of which they are made.
   */
  async load(...trees: readonly {type: string}[]): Promise<void> {
    if (this.highlight || !trees.some(hasLanguage)) return;
    const {refractor} = await import('refractor/all');
    this.highlight = (code, language) =>
      refractor.registered(language) ? (refractor.highlight(code, language).children as RootContent[]) : [];
  }

  /**
   * Colours the blocks whose language Prism knows.
   *
   * @param tree - Changed in place. What a plugin of the site has coloured stays as it is.
   */
  colour(tree: Root): void {
    visit(tree, 'element', ({tagName, children}) => {
      const [code] = children;
      if (tagName === 'pre' && code?.type === 'element' && code.tagName === 'code') this.colourBlock(code);
    });
  }

  private colourBlock(code: Element): void {
    const language = languageOf(code);
    if (language === undefined || !this.highlight || !code.children.every(({type}) => type === 'text')) return;
    const text = (code.children as Text[]).map(({value}) => value).join('');
    if (text.length > MAX_COLOURED) return;
    // The line end behind the block is no part of what is shown.
    const end = /\r?\n$/.exec(text)?.[0] ?? '';
    const coloured = this.highlight(text.slice(0, text.length - end.length), language) as Element['children'];
    if (coloured.length > 0) code.children = end === '' ? coloured : [...coloured, {type: 'text', value: end}];
  }
}

function languageOf({properties: {className}}: Element): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
    .toLowerCase();
}

function hasLanguage(tree: {type: string}): boolean {
  let found = false;
  visit(tree as Root, (node: {type: string; lang?: string | null}) => {
    if (node.type === 'code' && node.lang) found = true;
    if (node.type === 'element' && (node as Element).tagName === 'code')
      found ||= languageOf(node as Element) !== undefined;
  });
  return found;
}
