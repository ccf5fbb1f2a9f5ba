import type {DateTime, Duration} from 'luxon';
import type {PhrasingContent, RootContent} from 'mdast';
import {blockElement, textNodes} from '../transform/resolve/elements.js';
import type {ShowMarkdown} from './markdown-text.js';
import {dateText, durationText, linkLabel, linkTarget} from './text.js';
import {DataviewLink, type DataviewObject, type DataviewValue, ListPair, typeOf, type WebLink} from './values.js';

/** Values in values are shown this deep. */
const MAX_DEPTH = 4;

/**
 * @param value - A value.
 * @param markdown - Shows texts.
 * @param isInline - Whether it stands in a sentence: a list is shown with commas there.
 * @param depth - How deep it stands in another.
 * @returns It as the plugin shows it; links, tags and embeds wait to be resolved.
 */
export function showValue(value: DataviewValue, markdown: ShowMarkdown, isInline = false, depth = 0): RootContent[] {
  const inner = (item: DataviewValue) => showValue(item, markdown, isInline, depth + 1);
  if (depth >= MAX_DEPTH) return textNodes('...');
  switch (typeOf(value)) {
    case 'null':
      return textNodes('-');
    case 'string':
      return markdown(value as string);
    case 'date':
      return textNodes(dateText(value as DateTime));
    case 'duration':
      return textNodes(durationText(value as Duration));
    case 'link':
      return [linkNode(value as DataviewLink)];
    case 'function':
      return textNodes('<function>');
    case 'widget':
      if (value instanceof ListPair) return [...inner(value.key), ...textNodes(': '), ...inner(value.value)];
      return [webLink(value as WebLink)];
    case 'array': {
      const items = (value as DataviewValue[]).map(inner);
      if (isInline) return items.length === 0 ? textNodes('<Empty List>') : withCommas(items);
      return [
        blockElement(
          'ul',
          {className: ['dataview-list']},
          items.map((item) => blockElement('li', {}, item)),
        ),
      ];
    }
    case 'object': {
      const items = Object.entries(value as DataviewObject).map(([key, item]) => [
        ...textNodes(`${key}: `),
        ...inner(item),
      ]);
      if (isInline) return items.length === 0 ? textNodes('<Empty Object>') : withCommas(items);
      return [
        blockElement(
          'ul',
          {className: ['dataview-list']},
          items.map((item) => blockElement('li', {}, item)),
        ),
      ];
    }
    default:
      return textNodes(String(value));
  }
}

function withCommas(items: readonly RootContent[][]): RootContent[] {
  return items.flatMap((item, index) => [...(index === 0 ? [] : textNodes(', ')), ...item]);
}

function webLink({url, display}: WebLink): PhrasingContent {
  return {type: 'link', url, title: null, children: [{type: 'text', value: display}]};
}

/** From the vault's root where the note is known. */
function linkNode(link: DataviewLink): PhrasingContent {
  const isPath = /\.[A-Za-z\d]{1,6}$/.test(link.path);
  const target = linkTarget(new DataviewLink(link.path.replace(/\.md$/, ''), undefined, link.subpath, link.type));
  const value = isPath ? `/${target}` : target;
  if (link.isEmbed) return {type: 'embed', value, alias: link.display ?? null};
  return {type: 'wikiLink', value, data: {alias: linkLabel(link)}};
}
