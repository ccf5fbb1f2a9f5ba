import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import type {Handle, Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import {unsafeInText} from './unsafe.js';

/**
 * @returns Tokens → inline footnotes.
 */
export function inlineFootnoteFromMarkdown(): FromMarkdownExtension {
  return {
    canContainEols: ['inlineFootnote'],
    enter: {
      inlineFootnote(token) {
        this.enter({type: 'inlineFootnote', children: []}, token);
      },
    },
    exit: {
      inlineFootnote(token) {
        this.exit(token);
      },
    },
  };
}

/**
 * @returns Inline footnotes → Markdown.
 */
export function inlineFootnoteToMarkdown(): ToMarkdownExtension {
  const handle: Handle = (node, _, state, info) => {
    const exit = state.enter('inlineFootnote');
    const tracker = state.createTracker(info);
    let value = tracker.move('^[');
    value += state.containerPhrasing(node, {...tracker.current(), before: value, after: ']'});
    value += tracker.move(']');
    exit();
    return value;
  };
  return {
    handlers: {inlineFootnote: Object.assign(handle, {peek: () => '^'})},
    unsafe: [unsafeInText({character: '^', after: '\\['})],
  };
}
