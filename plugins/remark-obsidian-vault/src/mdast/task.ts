import type {ListItem} from 'mdast';
import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import {defaultHandlers, type Handle, type Options as ToMarkdownExtension} from 'mdast-util-to-markdown';

declare module 'mdast' {
  interface ListItemData {
    /** What stands between the brackets of a task: a space where it is open. */
    task?: string;
  }
}

/**
 * @returns Tokens → list items with a task.
 */
export function taskFromMarkdown(): FromMarkdownExtension {
  return {
    exit: {
      taskCheckValue(token) {
        // The stack's last is the paragraph, and the item holds it.
        const item = this.stack.at(-2) as ListItem;
        const task = this.sliceSerialize(token).replace('\t', ' ');
        item.checked = task !== ' ';
        item.data = {...item.data, task};
      },
      paragraph(token) {
        const item = this.stack.at(-2);
        const paragraph = this.stack.at(-1);
        if (item?.type === 'listItem' && item.data?.task !== undefined && paragraph?.type === 'paragraph') {
          const first = paragraph.children[0];
          if (first?.type === 'text' && item.children[0] === paragraph) trimStart(first, paragraph.children);
        }
        this.exit(token);
      },
    },
  };
}

/** The white space behind the brackets is a part of the mark. */
function trimStart(
  first: {value: string; position?: {start: {column: number; offset?: number}}},
  siblings: unknown[],
): void {
  const trimmed = first.value.replace(/^[\t\n ]/, '');
  if (first.position && first.value.startsWith(' ')) {
    first.position.start.column++;
    if (first.position.start.offset !== undefined) first.position.start.offset++;
  }
  first.value = trimmed;
  if (trimmed === '') siblings.shift();
}

/**
 * @returns List items with a task → Markdown.
 */
export function taskToMarkdown(): ToMarkdownExtension {
  const handle: Handle = (node: ListItem, parent, state, info) => {
    const task = node.data?.task;
    const value = defaultHandlers.listItem(node, parent, state, info);
    if (task === undefined || node.children[0]?.type !== 'paragraph') return value;
    return value.replace(/^(?:[*+-]|\d+\.)(?:\r?\n| {1,3})/, (marker) => `${marker}[${task}] `);
  };
  return {handlers: {listItem: handle}};
}
