import type {Code, Data, Parent, RootContent} from 'mdast';
import {blockElement, inlineElement, textNodes} from '../transform/resolve/elements.js';

/** The source of a plugin's block, folded under the plugin's name: it is no text of the note. */
export interface PluginBlock extends Parent {
  type: 'pluginBlock';
  plugin: string;
  children: RootContent[];
  data: Data;
}

/** Code inside a sentence that a plugin reads: its name stands for it. */
export interface PluginInline extends Parent {
  type: 'pluginInline';
  plugin: string;
  children: RootContent[];
  data: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    pluginBlock: PluginBlock;
    pluginInline: PluginInline;
  }
  interface BlockContentMap {
    pluginBlock: PluginBlock;
  }
  interface PhrasingContentMap {
    pluginInline: PluginInline;
  }
}

/**
 * @param code - A fenced block.
 * @param plugin - Who reads it.
 * @param note - What else is said of it, behind the name.
 * @returns The block, folded and out of search.
 */
export function foldedBlock(code: Code, plugin: string, note = ''): PluginBlock {
  const source: Code = {...code, lang: /js$|jsx$|js-/.test(code.lang ?? '') ? 'javascript' : 'text', meta: null};
  const summary = blockElement('summary', {}, [
    inlineElement('span', {className: ['plugin-block-name']}, textNodes(plugin)),
    ...textNodes(note === '' ? '' : ` ${note}`),
  ]);
  return {
    type: 'pluginBlock',
    plugin,
    children: [summary, source],
    data: {hName: 'details', hProperties: {className: ['plugin-block'], dataPlugin: plugin, dataPagefindIgnore: ''}},
    ...(code.position && {position: code.position}),
  };
}

/**
 * @param plugin - Who reads a piece of code in a sentence.
 * @param source - The code, for those who hover over the name.
 * @returns The plugin's name in its place.
 */
export function namedInline(plugin: string, source: string): PluginInline {
  return {
    type: 'pluginInline',
    plugin,
    children: textNodes(plugin),
    data: {
      hName: 'span',
      hProperties: {className: ['plugin-inline'], dataPlugin: plugin, title: source, dataPagefindIgnore: ''},
    },
  };
}
