import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import type {Handle, Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import type {Embed} from '../nodes.js';

/**
 * @returns Tokens → embeds.
 */
export function embedFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      embed(token) {
        this.enter({type: 'embed', value: '', alias: null}, token);
      },
    },
    exit: {
      embedValue(token) {
        const node = this.stack.at(-1) as Embed;
        const source = this.sliceSerialize(token);
        const bar = source.indexOf('|');
        // In a table the bar is escaped.
        node.value = (bar < 0 ? source : source.slice(0, bar).replace(/\\$/, '')).trim();
        node.alias =
          bar < 0
            ? null
            : source
                .slice(bar + 1)
                .replaceAll('\\|', '|')
                .trim();
      },
      embed(token) {
        this.exit(token);
      },
    },
  };
}

/**
 * @returns Embeds → Markdown.
 */
export function embedToMarkdown(): ToMarkdownExtension {
  const handle: Handle = (node: Embed, _, state) => {
    const source = node.alias === null ? node.value : `${node.value}|${node.alias}`;
    return `![[${state.stack.includes('tableCell') ? source.replaceAll('|', '\\|') : source}]]`;
  };
  return {handlers: {embed: Object.assign(handle, {peek: () => '!'})}};
}
