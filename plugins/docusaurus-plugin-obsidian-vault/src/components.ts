/** mdast → the nodes that Docusaurus renders: callouts and tips as components of the theme, so that a site can swizzle them. */
import type {Root, RootContent} from 'mdast';
import {type Callout, calloutTitleContent, type Highlight} from 'remark-obsidian-vault';
import {SKIP, visit} from 'unist-util-visit';

interface JsxAttribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string;
}

/**
 * Turns what the theme draws into JSX nodes. They pass through Docusaurus's HTML parser untouched, which elements with
 * rich content would not.
 *
 * @param tree - A connected note; changed in place.
 * @returns The tree.
 */
export function toComponents(tree: Root): Root {
  const anchors: string[] = [];
  keepTitle(tree);
  visit(tree, (node, index, parent) => {
    const id = node.data?.hProperties?.id;
    if (typeof id === 'string' && node.type !== 'heading') anchors.push(id);
    if (!parent || index === undefined) return undefined;
    const component = componentOf(node as RootContent);
    if (component) parent.children[index] = component as never;
    return component ? [SKIP, index] : undefined;
  });
  // Docusaurus takes a first H1 for the page's title; in all other notes the title stands above what is here.
  const [first] = tree.children;
  tree.children.splice(
    first?.type === 'heading' && first.depth === 1 ? 1 : 0,
    0,
    jsx('mdxJsxFlowElement', 'NoteHeader', {}, []),
  );
  if (anchors.length > 0) tree.children.push(jsx('mdxJsxFlowElement', 'Anchors', {ids: anchors.join(' ')}, []));
  return tree;
}

/**
 * Docusaurus takes the first heading for the page's title where it is of level 1, wherever it stands. All that are not the title
 * are headings of the text, below it.
 */
function keepTitle(tree: Root): void {
  visit(tree, 'heading', (node) => {
    if (node.depth !== 1 || node.data?.isTitle) return;
    Object.assign(node, {type: 'embeddedHeading', data: {...node.data, hName: 'h1'}});
  });
}

function componentOf(node: RootContent): RootContent | undefined {
  switch (node.type) {
    case 'callout':
      return callout(node);
    case 'calloutContent':
      return jsx('mdxJsxFlowElement', 'CalloutContent', {}, node.children);
    case 'text':
      return node.data?.ownWords ? jsx('mdxJsxTextElement', 'OwnWords', {of: node.data.ownWords}, []) : undefined;
    case 'highlight':
      return node.tip ? examMark(node) : undefined;
    default:
      return undefined;
  }
}

function callout(node: Callout): RootContent {
  const {id, className, dir} = node.data?.hProperties ?? {};
  const attributes = {
    type: node.calloutType,
    fold: node.fold,
    metadata: node.metadata,
    id,
    dir,
    tipLabel: node.tip?.label,
    className: Array.isArray(className) ? className.join(' ') : className,
  };
  const [, content] = node.children;
  const title = jsx('mdxJsxFlowElement', 'CalloutTitle', {fold: node.fold}, calloutTitleContent(node));
  return jsx('mdxJsxFlowElement', 'Callout', attributes, content ? [title, content] : [title]);
}

function examMark(node: Highlight): RootContent {
  return jsx('mdxJsxTextElement', 'ExamMark', {id: node.tip?.id, label: node.tip?.label}, node.children);
}

function jsx(
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement',
  name: string,
  values: Record<string, unknown>,
  children: readonly RootContent[],
): RootContent {
  const attributes: JsxAttribute[] = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({type: 'mdxJsxAttribute', name: key, value: String(value)}));
  return {type, name, attributes, children: [...children]} as unknown as RootContent;
}
