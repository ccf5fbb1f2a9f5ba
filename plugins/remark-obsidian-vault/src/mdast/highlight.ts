import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import type {Handle, Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import {unsafeInText} from './unsafe.js';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    highlight: 'highlight';
    embed: 'embed';
    wikiLink: 'wikiLink';
    inlineFootnote: 'inlineFootnote';
  }
}

/**
 * @returns Tokens → highlights.
 */
export function highlightFromMarkdown(): FromMarkdownExtension {
  return {
    canContainEols: ['highlight'],
    enter: {
      highlight(token) {
        this.enter({type: 'highlight', children: [], data: {hName: 'mark'}}, token);
      },
    },
    exit: {
      highlight(token) {
        this.exit(token);
      },
    },
  };
}

/**
 * @returns Highlights → Markdown.
 */
export function highlightToMarkdown(): ToMarkdownExtension {
  const handle: Handle = (node, _, state, info) => {
    const exit = state.enter('highlight');
    const tracker = state.createTracker(info);
    let value = tracker.move('==');
    value += state.containerPhrasing(node, {...tracker.current(), before: value, after: '='});
    value += tracker.move('==');
    exit();
    return value;
  };
  return {
    handlers: {highlight: Object.assign(handle, {peek: () => '='})},
    unsafe: [unsafeInText({character: '=', after: '='})],
  };
}
