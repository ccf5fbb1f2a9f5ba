/** Values as text. */
import {dateText, durationText} from './dates.js';
import {
  DateValue,
  DurationValue,
  FileValue,
  LinkValue,
  ObjectValue,
  ShownValue,
  TagValue,
  type Value,
} from './values.js';

/**
 * @param value - A value.
 * @returns It as text.
 */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (value instanceof DateValue) return dateText(value);
  if (value instanceof DurationValue) return durationText(value);
  if (value instanceof LinkValue) return linkLabel(value);
  if (value instanceof FileValue) return value.note.path;
  if (value instanceof TagValue) return value.text;
  if (value instanceof ShownValue) return value.source;
  if (value instanceof ObjectValue)
    return [...value.entries].map(([key, item]) => `${key}: ${textOf(item)}`).join(', ');
  return String(value);
}

/**
 * @param link - A link.
 * @returns What it shows: its own text, or the name of the note.
 */
export function linkLabel({target, path, display}: LinkValue): string {
  if (display !== undefined && display !== null) return textOf(display);
  const shown = path ?? target;
  return /^[a-z][a-z\d+.-]+:/i.test(shown) ? shown : shown.slice(shown.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
