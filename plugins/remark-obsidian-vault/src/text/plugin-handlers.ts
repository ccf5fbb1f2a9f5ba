/** What plugins make of their blocks → Markdown that says the same: its looks are the site's, its words the note's. */
import type {Data, PhrasingContent, RootContent} from 'mdast';
import type {Handle} from 'mdast-util-to-markdown';
import type {PluginInline} from '../plugins/plugin-node.js';
import {isPhrasing} from './phrasing.js';

interface Element {
  children?: RootContent[];
  data?: Data;
}

/** The class of a field that shows its value alone. */
const STANDALONE = 'inline-field-standalone-value';

/** How the nodes of `plugins/`, `dataview/`, `tasks/` and `kanban/` are written. */
export const pluginHandlers: Record<string, Handle> = {
  inlineElement: ({children = [], data}: Element, _, state, info) => {
    const names = data?.hProperties?.className;
    // Its key and its value stand side by side, as Dataview draws them.
    const isField = Array.isArray(names) && names.includes('inline-field') && !names.includes(STANDALONE);
    const parts = children
      .filter(isPhrasing)
      .map((child) => state.containerPhrasing({type: 'paragraph', children: [child]}, info));
    return isField ? `[${parts.join(':: ')}]` : parts.join('');
  },
  blockElement: ({children = []}: Element, _, state, info) =>
    state.containerFlow({type: 'root', children: inBlocks(children)}, info),
  // The source of a program is no text of the note.
  pluginBlock: () => '',
  pluginInline: ({data}: PluginInline, _, state, info) =>
    state.handle({type: 'inlineCode', value: String(data.hProperties?.title ?? '')}, undefined, state, info),
};

/** Sentences stand in paragraphs. */
function inBlocks(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let sentence: PhrasingContent[] = [];
  const flush = () => {
    if (sentence.length > 0) blocks.push({type: 'paragraph', children: sentence});
    sentence = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) sentence.push(node);
    else {
      flush();
      blocks.push(node);
    }
  }
  flush();
  return blocks;
}
