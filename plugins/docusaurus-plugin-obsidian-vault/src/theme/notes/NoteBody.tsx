import NoteComponents from '@theme/NoteComponents';
import {createElement, type ElementType, Fragment, type ReactNode} from 'react';
import type {PageNode} from '../../render/page-nodes.js';

/** Tag name or name of a component → what draws it; elements that are not in it are drawn as they are. */
export type Components = Readonly<Record<string, ElementType | undefined>>;

/** What a note's text is drawn of. */
export interface Props {
  body: readonly PageNode[];
  /** @default the components of the theme, which draw any Markdown */
  components?: Components;
}

/** The text of a note. */
export default function NoteBody({body, components = NoteComponents as unknown as Components}: Props): ReactNode {
  return createElement(Fragment, null, ...body.map((node) => elementOf(node, components)));
}

function elementOf(node: PageNode, components: Components): ReactNode {
  if (typeof node === 'string') return node;
  const [type, props, ...children] = node;
  const component = Object.hasOwn(components, type) ? components[type] : undefined;
  return createElement(component ?? type, props || null, ...children.map((child) => elementOf(child, components)));
}
