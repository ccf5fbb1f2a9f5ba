/** What the bundler makes of the style sheets of notes, so that they touch nothing else and a site's own CSS wins. */
import {fileURLToPath} from 'node:url';
import type {AtRule, Plugin, Root} from 'postcss';

/** Behind all of Docusaurus's own, in front of everything without a layer. */
const LAYER = 'obsidian-vault';
const FOLDER = fileURLToPath(new URL('./theme/styles/', import.meta.url));
/** It adds to a style sheet without a layer, KaTeX's, and has to win. */
const UNLAYERED = 'formulas.css';
/** What the docs plugin calls the text of any doc. */
const TEXT = /\.theme-doc-markdown(?![\w-])/g;

/**
 * @param isLayered - Whether the site's theme is in cascade layers (`future.v4.useCssCascadeLayers`). Where it is not, a layer would
 *   lose to it.
 * @returns The PostCSS plugin: `.theme-doc-markdown` is that of a note, at no more weight, and the whole is a layer.
 */
export function noteStyles(isLayered: boolean): Plugin {
  return {
    postcssPlugin: 'obsidian-vault-note-styles',
    Once(root, {AtRule: LayerRule}) {
      const file = root.source?.input.file;
      if (!file?.startsWith(FOLDER)) return;
      root.walkRules((rule) => {
        rule.selector = rule.selector.replace(TEXT, '$&:where(.vault-note, .vault-note *)');
      });
      if (isLayered && !file.endsWith(UNLAYERED)) wrap(root, new LayerRule({name: 'layer', params: LAYER}));
    },
  };
}

function wrap(root: Root, layer: AtRule): void {
  layer.append(root.nodes);
  root.removeAll();
  root.append(layer);
}
