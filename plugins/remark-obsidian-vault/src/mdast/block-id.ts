import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import type {Handle, Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import type {BlockId} from '../nodes.js';
import {unsafeInText} from './unsafe.js';

/**
 * @returns Tokens → block identifiers.
 */
export function blockIdFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      blockId(token) {
        this.enter({type: 'blockId', value: ''}, token);
      },
    },
    exit: {
      blockIdValue(token) {
        (this.stack.at(-1) as BlockId).value = this.sliceSerialize(token);
      },
      blockId(token) {
        this.exit(token);
      },
    },
  };
}

/**
 * @returns Block identifiers → Markdown.
 */
export function blockIdToMarkdown(): ToMarkdownExtension {
  const handle: Handle = (node: BlockId) => `^${node.value}`;
  return {
    handlers: {blockId: Object.assign(handle, {peek: () => '^'})},
    unsafe: [unsafeInText({character: '^', after: '[-\\w]'})],
  };
}
