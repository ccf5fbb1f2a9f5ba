import type {PhrasingContent, RootContent} from 'mdast';
import type {Position} from 'unist';
import type {Callout, CalloutContent, CalloutIcon, CalloutTitle, CalloutTitleInner} from '../nodes.js';

/** What a callout is made of. */
export interface CalloutParts {
  type: string;
  metadata?: string;
  fold?: '+' | '-';
  title: PhrasingContent[];
  content: RootContent[];
  className?: string[];
  position?: Position;
}

/**
 * Makes a callout with the hooks of Obsidian's own DOM, and Docusaurus's admonition classes beside them.
 * test/fixtures/syntax/README.md, Hooks.
 *
 * @param parts - What it is made of.
 * @returns The node.
 */
export function calloutNode({type, metadata, fold, title, content, className = [], position}: CalloutParts): Callout {
  const admonition = ['theme-admonition', `theme-admonition-${type.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')}`];
  return {
    type: 'callout',
    calloutType: type,
    ...(metadata !== undefined && {metadata}),
    ...(fold && {fold}),
    children: content.length > 0 ? [titleNode(title, fold), contentNode(content)] : [titleNode(title, fold)],
    data: {
      hName: fold ? 'details' : 'div',
      hProperties: {
        className: ['callout', ...admonition, ...className],
        dataCallout: type,
        ...(metadata !== undefined && {dataCalloutMetadata: metadata}),
        ...(fold && {dataCalloutFold: fold, open: fold === '+'}),
      },
    },
    ...(position && {position}),
  };
}

/**
 * @param callout - A callout.
 * @returns What stands in its title.
 */
export function calloutTitleContent(callout: Callout): PhrasingContent[] {
  return callout.children[0].children[1].children;
}

function titleNode(title: PhrasingContent[], fold: '+' | '-' | undefined): CalloutTitle {
  const icon: CalloutIcon = {
    type: 'calloutIcon',
    children: [],
    data: {hName: 'span', hProperties: {className: ['callout-icon']}},
  };
  const inner: CalloutTitleInner = {
    type: 'calloutTitleInner',
    children: title,
    data: {hName: 'span', hProperties: {className: ['callout-title-inner']}},
  };
  return {
    type: 'calloutTitle',
    children: [icon, inner],
    data: {hName: fold ? 'summary' : 'div', hProperties: {className: ['callout-title']}},
  };
}

function contentNode(children: RootContent[]): CalloutContent {
  return {type: 'calloutContent', children, data: {hName: 'div', hProperties: {className: ['callout-content']}}};
}
