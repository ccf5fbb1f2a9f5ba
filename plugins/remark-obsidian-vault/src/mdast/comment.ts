import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import type {Handle, Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import type {Comment} from '../nodes.js';
import {unsafeInText} from './unsafe.js';

/**
 * @returns Tokens → comments.
 */
export function commentFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      comment(token) {
        this.enter({type: 'comment', value: ''}, token);
      },
      commentUnclosed() {
        (this.stack.at(-1) as Comment).unclosed = true;
      },
    },
    exit: {
      comment(token) {
        const node = this.stack.at(-1) as Comment;
        const source = this.sliceSerialize(token);
        node.value = source.slice(2, node.unclosed ? undefined : -2);
        this.exit(token);
      },
    },
  };
}

/**
 * @returns Comments → Markdown.
 */
export function commentToMarkdown(): ToMarkdownExtension {
  const handle: Handle = (node: Comment) => `%%${node.value}${node.unclosed ? '' : '%%'}`;
  return {
    handlers: {comment: Object.assign(handle, {peek: () => '%'})},
    unsafe: [unsafeInText({character: '%', after: '%'})],
  };
}
