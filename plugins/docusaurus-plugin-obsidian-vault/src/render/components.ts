/** mdast → the nodes that the theme draws: callouts, tips and diagrams as its components, so that a site can swizzle them. */
import type {Nodes, Root, RootContent} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import {type Callout, calloutTitleContent, type Highlight} from 'remark-obsidian-vault';

interface JsxAttribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string;
}

/** A tree with its components. */
export interface ComponentTree {
  tree: Root;
  /** The text of the heading that is the page's title. */
  contentTitle?: string;
}

/**
 * Turns what the theme draws into JSX nodes. They pass through the HTML parser untouched, which elements with rich content
 * would not.
 *
 * @param tree - A resolved note; changed in place.
 * @returns The tree.
 */
export function toComponents(tree: Root): ComponentTree {
  const anchors: string[] = [];
  drawChildren(tree, anchors);
  const [first] = tree.children;
  // The heading that says the note's title is the page's; on all other pages the title stands above what is here.
  const isTitled = first?.type === 'heading' && first.data?.isTitle === true;
  if (isTitled) tree.children[0] = jsx('mdxJsxFlowElement', 'header', {}, [first]);
  tree.children.splice(isTitled ? 1 : 0, 0, jsx('mdxJsxFlowElement', 'NoteHeader', {}, []));
  if (anchors.length > 0) tree.children.push(jsx('mdxJsxFlowElement', 'Anchors', {ids: anchors.join(' ')}, []));
  return isTitled ? {tree, contentTitle: textOf(first)} : {tree};
}

/** Ids that are no headings' are gathered on the way. */
function drawChildren(parent: Nodes, anchors: string[]): void {
  if (!('children' in parent)) return;
  for (const [index, node] of parent.children.entries()) {
    const id = node.data?.hProperties?.id;
    if (typeof id === 'string' && node.type !== 'heading') anchors.push(id);
    const component = componentOf(node);
    if (component) parent.children[index] = component as never;
    drawChildren(component ?? node, anchors);
  }
}

function componentOf(node: RootContent): RootContent | undefined {
  switch (node.type) {
    case 'callout':
      return callout(node);
    case 'calloutContent':
      return jsx('mdxJsxFlowElement', 'CalloutContent', {}, node.children);
    case 'text':
      return node.data?.uiLabel ? jsx('mdxJsxTextElement', 'UiLabel', {of: node.data.uiLabel}, []) : undefined;
    case 'highlight':
      return node.tip ? examMark(node) : undefined;
    default:
      return undefined;
  }
}

function callout(node: Callout): RootContent {
  const {id, className, dir, style, dataCalloutIcon} = node.data?.hProperties ?? {};
  const attributes = {
    type: node.calloutType,
    fold: node.fold,
    metadata: node.metadata,
    id,
    dir,
    style,
    icon: dataCalloutIcon,
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
