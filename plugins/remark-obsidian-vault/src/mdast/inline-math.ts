import type {ElementContent} from 'hast';
import type {Extension as FromMarkdownExtension, Handle as FromMarkdownHandle} from 'mdast-util-from-markdown';
import {type InlineMath, mathFromMarkdown, mathToMarkdown} from 'mdast-util-math';
import type {Handle, Options as ToMarkdownExtension} from 'mdast-util-to-markdown';

/**
 * mdast-util-math's extension, which also tells `$$x$$` in a line, display math in Obsidian, from `$x$`.
 *
 * @returns Tokens → math.
 */
export function inlineMathFromMarkdown(): FromMarkdownExtension {
  const base = mathFromMarkdown();
  const exit = base.exit?.mathText as FromMarkdownHandle;
  return {
    ...base,
    exit: {
      ...base.exit,
      mathText(token) {
        // Behind the buffer that the math's text is collected in.
        const node = this.stack.at(-2) as InlineMath;
        exit.call(this, token);
        // In a table the bar is escaped. GFM, Tables: "including inside other inline spans".
        if (this.data.inTable) unescapeBars(node);
        // The class that mdast-util-math gives to display math.
        if (this.sliceSerialize(token).startsWith('$$') && node.data?.hProperties) {
          node.data.hProperties.className = ['language-math', 'math-display'];
        }
      },
    },
  };
}

/**
 * @returns Math → Markdown.
 */
export function inlineMathToMarkdown(): ToMarkdownExtension {
  const base = mathToMarkdown();
  const {inlineMath} = base.handlers as {inlineMath: Handle};
  const handle: Handle = (node: InlineMath, parent, state, info) => {
    const markdown = isDisplay(node) ? `$$${node.value}$$` : inlineMath(node, parent, state, info);
    return state.stack.includes('tableCell') ? markdown.replaceAll('|', '\\|') : markdown;
  };
  return {...base, handlers: {...base.handlers, inlineMath: Object.assign(handle, {peek: () => '$'})}};
}

function unescapeBars(node: InlineMath): void {
  node.value = node.value.replaceAll('\\|', '|');
  for (const child of (node.data?.hChildren ?? []) as ElementContent[])
    if (child.type === 'text') child.value = node.value;
}

function isDisplay(node: InlineMath): boolean {
  const classes = node.data?.hProperties?.className;
  return Array.isArray(classes) && classes.includes('math-display');
}
