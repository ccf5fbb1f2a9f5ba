/** The same Markdown twice: as any GFM pipeline shows it, and as a vault's note; what is left of the two can be compared. */
import type {Element, Root as HastRoot} from 'hast';
import type {Root} from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {createParser, prepare, resolveTree} from '../../plugins/remark-obsidian-vault/src/index.js';
import {rawHtml} from '../../plugins/remark-obsidian-vault/src/transform/raw-html.js';
import {isExternal} from '../../plugins/remark-obsidian-vault/src/transform/resolve/targets.js';

const parse = createParser();

const ANY_NOTE = {kind: 'note', title: '', aliases: [], headings: [], blocks: [], slug: '/', published: true} as const;

/** What every page of a vault has besides: it is no part of the comparison. */
const HOOKS = new Set(['internal-link', 'task-list-item', 'contains-task-list']);

/**
 * @param markdown - Markdown.
 * @returns Its HTML by remark-parse, remark-gfm and remark-rehype, with raw HTML made harmless as a vault's is.
 */
export function renderPlain(markdown: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).parse(markdown);
  rawHtml(tree);
  return finish(tree);
}

/**
 * @param markdown - Markdown.
 * @returns Its HTML as a note of a vault with strict line breaks, in which every target is there, without hooks.
 */
export function renderNote(markdown: string): string {
  const tree = parse(markdown);
  prepare(tree, {path: 'A note.md', source: markdown}, {strictLineBreaks: true});
  return finish(
    resolveTree(tree, {
      from: 'A note.md',
      resolve: (target, _, kind) => {
        if (isExternal(target)) return {status: 'unresolved'};
        // What is embedded is a picture, whatever its name.
        if (kind === 'embed') return {status: 'attachment', attachment: {path: `${target}.png`}};
        return {status: 'note', note: {...ANY_NOTE, path: target}};
      },
      classes: {has: () => true},
      urls: {note: (path) => path, attachment: (path) => path.slice(0, -'.png'.length), tag: () => undefined},
      report: () => {},
    }),
  );
}

function finish(tree: Root): string {
  const html = unified().use(remarkRehype, {allowDangerousHtml: true}).use(rehypeRaw).use(withoutHooks);
  const hast = html.runSync(tree as never) as HastRoot;
  return unified().use(rehypeStringify).stringify(hast);
}

function withoutHooks() {
  return (tree: HastRoot) => {
    visit(tree, 'element', (element: Element, index, parent) => {
      const {tagName, properties} = element;
      if (/^h[1-6]$/.test(tagName)) delete properties.id;
      for (const name of ['dataHref', 'dataTask', 'loading', 'decoding']) delete properties[name];
      // The address that a browser asks for is the same, however it is encoded.
      for (const name of ['href', 'src'])
        if (properties[name] !== undefined) properties[name] = decode(properties[name]);
      if (!Array.isArray(properties.className)) return undefined;
      if (properties.className.includes('image-embed') && parent && index !== undefined) {
        parent.children.splice(index, 1, ...(element.children as []));
        return index;
      }
      properties.className = properties.className.filter((name) => !HOOKS.has(`${name}`));
      if (properties.className.length === 0) delete properties.className;
      return undefined;
    });
  };
}

function decode(url: unknown): string {
  try {
    return decodeURIComponent(`${url}`);
  } catch {
    return `${url}`;
  }
}
