import type {Code, RootContent} from 'mdast';
import {readLinkText} from '../query/link-text.js';
import {blockElement, textNodes} from '../transform/resolve/elements.js';
import {parseYaml} from '../vault/read-yaml.js';

/**
 * Draws a card of the plugin Auto Card Link: the link, what it is about, and whose it is. Its pictures are not fetched.
 *
 * @param code - A `cardlink` block.
 * @returns The card, or `undefined` where the block has no address.
 */
export function cardLink(code: Code): RootContent | undefined {
  const {url, title, description, host} = fields(code.value);
  if (url === undefined) return undefined;
  const note = readLinkText(url);
  const label = title ?? note?.display ?? note?.target ?? url;
  const link: RootContent = note
    ? {type: 'wikiLink', value: note.target, data: {alias: label}}
    : {type: 'link', url, title: null, children: [{type: 'text', value: label}]};
  const card = blockElement('div', {className: ['card-link']}, [
    blockElement('div', {className: ['card-link-title']}, [link]),
    ...(description === undefined
      ? []
      : [blockElement('div', {className: ['card-link-description']}, textNodes(description))]),
    ...(host === undefined ? [] : [blockElement('div', {className: ['card-link-host']}, textNodes(host))]),
  ]);
  return {...card, ...(code.position && {position: code.position})};
}

function fields(source: string): Record<string, string | undefined> {
  try {
    const document = parseYaml(source, {});
    if (document.errors.length > 0) return {};
    const raw: unknown = document.toJS({maxAliasCount: 10});
    if (typeof raw !== 'object' || raw === null) return {};
    const texts = Object.entries(raw).filter(
      ([, value]) => ['string', 'number'].includes(typeof value) && value !== '',
    );
    return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
}
