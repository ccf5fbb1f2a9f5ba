/** Diagrams: a browser draws them; what they say, and how much room they take, is in the page before. */
import type {Code, RootContent} from 'mdast';
import type {DiagramReading} from '../../types.js';
import {blockElement, textNodes} from './elements.js';
import type {Scope} from './scope.js';
import {externalLink, isExternal, linkTo} from './targets.js';

/** The element that draws itself in the browser: `data-source` is what it draws. */
const ELEMENT = 'vault-diagram';

/**
 * @param node - A block of Mermaid.
 * @param reading - What is known of it.
 * @param scope - Where it stands.
 * @returns A diagram with its words; the message and the source, where it cannot be drawn.
 */
export function resolveDiagram(node: Code, reading: DiagramReading, scope: Scope): RootContent[] {
  const {error, width, height} = reading;
  if (error) return [faultyDiagram(node, error.message)];
  const isSized = width !== undefined && height !== undefined;
  const properties = {
    dataSource: node.value,
    ...(isSized && {dataSized: '', style: `--diagram-width:${width};--diagram-height:${height}`}),
  };
  const words = reading.words.map((word) => blockElement('li', {}, wordNodes(word, scope)));
  const text = words.length > 0 ? blockElement('ul', {className: ['diagram-words']}, words) : sourceOf(node);
  return [blockElement(ELEMENT, properties, [text])];
}

function wordNodes({text, href, isNote}: DiagramReading['words'][number], scope: Scope): RootContent[] {
  const children = textNodes(text);
  if (isNote) return linkTo(scope.page.context.resolve(text, scope.from, 'link'), text, children, scope);
  return href !== undefined && isExternal(href) ? externalLink(href, children) : children;
}

/** In Obsidian, too, a diagram that is wrong shows what Mermaid says of it. */
function faultyDiagram(node: Code, message: string): RootContent {
  return blockElement('div', {className: ['diagram-error']}, [
    blockElement('pre', {className: ['diagram-message']}, textNodes(message)),
    sourceOf(node),
  ]);
}

function sourceOf({value}: Code): Code {
  return {type: 'code', lang: null, meta: null, value};
}
