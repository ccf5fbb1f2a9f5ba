import MDXComponents from '@theme/MDXComponents';
import {createElement, type ElementType, Fragment, type ReactNode} from 'react';
import type {PageNode} from '../../render/page-nodes.js';

const components = MDXComponents as unknown as Record<string, ElementType | undefined>;

/** The text of a note: its elements are drawn by the components of the theme, as those of any Markdown are. */
export default function NoteBody({body}: {body: readonly PageNode[]}): ReactNode {
  return createElement(Fragment, null, ...body.map(elementOf));
}

function elementOf(node: PageNode): ReactNode {
  if (typeof node === 'string') return node;
  const [type, props, ...children] = node;
  return createElement(
    Object.hasOwn(components, type) ? (components[type] as ElementType) : type,
    props || null,
    ...children.map(elementOf),
  );
}
