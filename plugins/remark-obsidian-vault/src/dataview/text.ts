import {type DateTime, Duration} from 'luxon';
import {
  type DataviewLink,
  type DataviewObject,
  type DataviewValue,
  type ListPair,
  normalized,
  typeOf,
  WebLink,
} from './values.js';

/** What stands for null: Markdown for a dash. */
export const NULL_TEXT = '\\-';

/**
 * @param value - A value.
 * @param isInner - Whether it stands in another: lists have their brackets there.
 * @returns It as Markdown, as `string()` and `+` have it.
 */
export function textOf(value: DataviewValue, isInner = false): string {
  switch (typeOf(value)) {
    case 'null':
      return NULL_TEXT;
    case 'date':
      return dateText(value as DateTime);
    case 'duration':
      return durationText(value as Duration);
    case 'link':
      return linkMarkdown(value as DataviewLink);
    case 'widget':
      return value instanceof WebLink
        ? `[${value.display}](${value.url})`
        : `${textOf((value as ListPair).key)}: ${textOf((value as ListPair).value)}`;
    case 'array': {
      const text = (value as DataviewValue[]).map((item) => textOf(item, true)).join(', ');
      return isInner ? `[${text}]` : text;
    }
    case 'function':
      return '<function>';
    case 'object': {
      const entries = Object.entries(value as DataviewObject).map(([key, item]) => `${key}: ${textOf(item, true)}`);
      return `{ ${entries.join(', ')} }`;
    }
    default:
      return String(value);
  }
}

/**
 * @param date - A date.
 * @returns It in the formats that are the plugin's defaults.
 */
export function dateText(date: DateTime): string {
  const isDay = date.hour === 0 && date.minute === 0 && date.second === 0;
  return date.toFormat(isDay ? 'MMMM dd, yyyy' : 'h:mm a - MMMM dd, yyyy', {locale: 'en'});
}

/**
 * @param duration - A length of time.
 * @returns Its units that are not zero: "1 hour, 30 minutes".
 */
export function durationText(duration: Duration): string {
  const units = Object.entries(normalized(duration).toObject()).filter(([, count]) => count !== 0);
  return Duration.fromObject(Object.fromEntries(units), {locale: 'en'}).toHuman();
}

/**
 * @param link - A link.
 * @returns What it shows.
 */
export function linkLabel({display, path, subpath}: DataviewLink): string {
  if (display) return display;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return subpath ? `${name} > ${subpath}` : name;
}

/**
 * @param link - A link.
 * @returns Its target with the part of the note.
 */
export function linkTarget({path, subpath, type}: DataviewLink): string {
  return subpath ? `${path}${type === 'block' ? '#^' : '#'}${subpath}` : path;
}

function linkMarkdown(link: DataviewLink): string {
  return `${link.isEmbed ? '!' : ''}[[${linkTarget(link)}|${linkLabel(link)}]]`;
}
