import type {Extension as FromMarkdownExtension, Handle as FromMarkdownHandle} from 'mdast-util-from-markdown';
import type {Handle, Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import type {WikiLink} from '../nodes.js';

/**
 * remark-wiki-link's nodes as this package uses them: the target as typed, the text as typed, no address of their own.
 *
 * @param base - remark-wiki-link's extension.
 * @returns Tokens → wikilinks.
 */
export function wikiLinkFromMarkdown(base: FromMarkdownExtension): FromMarkdownExtension {
  const exit = base.exit?.wikiLink as FromMarkdownHandle;
  return {
    ...base,
    exit: {
      ...base.exit,
      wikiLink(token) {
        const node = this.stack.at(-1) as unknown as WikiLink;
        const typed = node.data.alias as string | null;
        exit.call(this, token);
        // In a table the bar is escaped, and the backslash is left at the end of the target.
        const target = typed === null ? node.value : node.value.replace(/\\$/, '');
        node.value = target.trim();
        node.data = {alias: (typed ?? '').trim()};
      },
    },
  };
}

/**
 * @returns Wikilinks → Markdown.
 */
export function wikiLinkToMarkdown(): ToMarkdownExtension {
  const handle: Handle = (node: WikiLink, _, state) => {
    const bar = state.stack.includes('tableCell') ? '\\|' : '|';
    return node.data.alias === '' ? `[[${node.value}]]` : `[[${node.value}${bar}${node.data.alias}]]`;
  };
  return {handlers: {wikiLink: Object.assign(handle, {peek: () => '['})}};
}
