/** Values → nodes as `prepare` leaves them: links, tags and embeds are resolved by the stage that follows. */
import type {PhrasingContent} from 'mdast';
import {iconSvg} from '../icons/icon-svg.js';
import {isWebAddress} from '../query/link-text.js';
import {inlineElement} from '../transform/resolve/elements.js';
import {withoutComments} from '../vault/property-text.js';
import {dateText, isoText} from './dates.js';
import {type CellValue, FailedValue} from './failures.js';
import {linkLabel, textOf} from './text.js';
import {DateValue, FileValue, LinkValue, ShownValue, TagValue} from './values.js';

/**
 * @param cell - A value.
 * @param label - What it is called, for those who do not see a check box.
 * @returns It as it stands in a sentence.
 */
export function showValue(cell: CellValue, label = ''): PhrasingContent[] {
  if (cell === null) return [];
  if (cell instanceof FailedValue) return [inlineElement('span', {className: ['bases-error']}, text(cell.message))];
  if (typeof cell === 'boolean') return [checkBox(cell, label)];
  if (Array.isArray(cell)) return list(cell.map((item) => showValue(item, label)));
  if (cell instanceof DateValue) {
    return [inlineElement('time', {dateTime: isoText(cell)}, text(dateText(cell)))];
  }
  if (cell instanceof LinkValue) return [showLink(cell)];
  if (cell instanceof FileValue) return [showLink(new LinkValue(cell.note.path, cell.note.path))];
  if (cell instanceof TagValue) return [{type: 'tag', value: cell.name}];
  if (cell instanceof ShownValue) return showShown(cell);
  if (typeof cell === 'string' && isWebAddress(cell.trim())) return [webLink(cell.trim(), cell.trim())];
  return text(textOf(cell));
}

function text(value: string): PhrasingContent[] {
  // A function may have cut a character in two.
  const lines = withoutComments(value)
    .toWellFormed()
    .split(/\r\n?|\n/);
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{type: 'break' as const}]),
    ...(line === '' ? [] : [{type: 'text' as const, value: line}]),
  ]);
}

function checkBox(isChecked: boolean, label: string): PhrasingContent {
  return inlineElement('input', {
    type: 'checkbox',
    disabled: true,
    checked: isChecked,
    ariaLabel: label || (isChecked ? 'true' : 'false'),
  });
}

function list(items: readonly PhrasingContent[][]): PhrasingContent[] {
  const shown = items.filter((item) => item.length > 0);
  return shown.flatMap((item, index) => [
    ...(index === 0 ? [] : [{type: 'text' as const, value: ', '}]),
    inlineElement('span', {className: ['bases-list-item']}, item),
  ]);
}

function showLink(link: LinkValue): PhrasingContent {
  const {display, path} = link;
  if (display instanceof ShownValue && path !== undefined) {
    return {type: 'link', url: `/${encodeURI(path)}`, title: null, children: showShown(display)};
  }
  const label = linkLabel(link);
  if (isWebAddress(link.target) && link.path === undefined) return webLink(link.target, label);
  return {type: 'wikiLink', value: link.path === undefined ? link.target : rootPath(link.path), data: {alias: label}};
}

/** From the vault's root, so that it is found whichever note shows it. */
function rootPath(path: string): string {
  return `/${path.replace(/\.md$/i, '')}`;
}

function webLink(url: string, label: string): PhrasingContent {
  return {type: 'link', url, title: null, children: text(label)};
}

/** One that nobody knows is its name. */
function icon(name: string): PhrasingContent {
  const svg = iconSvg(name);
  const properties = {className: ['bases-icon'], dataIcon: name};
  if (svg === undefined) return inlineElement('span', properties, text(name));
  return inlineElement('span', {...properties, role: 'img', ariaLabel: name}, [{type: 'html', value: svg}]);
}

function showShown({kind, source, path}: ShownValue): PhrasingContent[] {
  if (kind === 'html') return [{type: 'html', value: source}];
  if (kind === 'icon') {
    return [icon(source)];
  }
  if (path !== undefined) return [{type: 'embed', value: `/${path}`, alias: null}];
  return isWebAddress(source) ? [{type: 'image', url: source, alt: '', title: null}] : text(source);
}
