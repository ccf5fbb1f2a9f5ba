import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import type {Handle, Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import type {Tag} from '../nodes.js';
import {unsafeInText} from './unsafe.js';

/**
 * @returns Tokens → tags.
 */
export function tagFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      tag(token) {
        this.enter({type: 'tag', value: this.sliceSerialize(token).slice(1)}, token);
      },
    },
    exit: {
      tag(token) {
        this.exit(token);
      },
    },
  };
}

/**
 * @returns Tags → Markdown.
 */
export function tagToMarkdown(): ToMarkdownExtension {
  const handle: Handle = (node: Tag) => `#${node.value}`;
  return {
    handlers: {tag: Object.assign(handle, {peek: () => '#'})},
    unsafe: [unsafeInText({before: '[\\r\\n\\t |]', character: '#'})],
  };
}
