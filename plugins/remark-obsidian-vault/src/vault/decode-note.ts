/** The bytes of a note → its text, whatever the bytes are. */
import {problem} from '../messages.js';
import type {Diagnostic} from '../types.js';

/** Of rubbish so much is shown. */
const shownRubbish = 2000;

/**
 * Decode a note: UTF-8, with or without byte order mark, or UTF-16 with one.
 *
 * Bytes that are no text become U+FFFD, so that the rest is shown. A file that is no text at all (it holds NUL bytes, or
 * a tenth of it is no UTF-8) is cut short, and shown as the words that are in it.
 *
 * @param bytes The file.
 * @param path Its vault path, for problems.
 * @returns The text without byte order mark, and what is wrong with it.
 */
export function decodeNote(bytes: Uint8Array, path: string): {text: string; problems: Diagnostic[]} {
  const text = withoutControls(new TextDecoder(encodingOf(bytes)).decode(bytes));
  const wrong = text.match(/[\0\uFFFD]/g)?.length ?? 0;
  const start = {line: 1, column: 1};
  if (wrong === 0) return {text, problems: []};
  if (text.includes('\0') || wrong * 10 > text.length) {
    const reason = 'it is not a text file. Give it the extension of what it is, or delete it';
    return {text: wordsOf(text), problems: [problem('unreadable-note', path, start, {reason})]};
  }
  const reason = `${wrong === 1 ? 'a character is' : `${wrong} characters are`} not UTF-8. Save it as UTF-8`;
  return {text, problems: [problem('unreadable-note', path, placeOf(text, text.indexOf('\uFFFD')), {reason})]};
}

/** What steers a terminal or a printer is no text and not allowed in HTML; a vertical tab is a line's end in Word. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replaceAll('\v', ' ').replace(/[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/g, '');
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The start of rubbish, each run of what is no text as one sign. */
function wordsOf(text: string): string {
  const words = text.slice(0, shownRubbish * 10).replace(/[^\P{C}\n\t]+|\uFFFD+/gu, '\uFFFD');
  return words
    .replace(/\uFFFD{2,}/g, '\uFFFD')
    .slice(0, shownRubbish)
    .toWellFormed();
}

function placeOf(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset);
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')};
}
