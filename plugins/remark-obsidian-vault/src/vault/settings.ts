/** The few of Obsidian's own settings that change what a note means. Read leniently: a vault need not have any. */

import {CARD_SETTINGS, readCardFormats} from '../flashcards/flashcards-settings.js';
import {problem} from '../messages.js';
import {ADMONITION_SETTINGS, readAdmonitionSettings} from '../plugins/admonition-settings.js';
import {readTasksSettings} from '../tasks/draw-tasks.js';
import type {Diagnostic, VaultSettings} from '../types.js';
import {readDailyNotes} from './daily-notes.js';

/** Vault paths of the files that matter. */
export const settingsFiles = {
  app: '.obsidian/app.json',
  templates: '.obsidian/templates.json',
  appearance: '.obsidian/appearance.json',
  templater: '.obsidian/plugins/templater-obsidian/data.json',
  quickadd: '.obsidian/plugins/quickadd/data.json',
  types: '.obsidian/types.json',
  dailyNotes: '.obsidian/daily-notes.json',
  periodicNotes: '.obsidian/plugins/periodic-notes/data.json',
  tasks: '.obsidian/plugins/obsidian-tasks-plugin/data.json',
  admonitions: ADMONITION_SETTINGS,
  ...CARD_SETTINGS,
} as const;

/** Obsidian's names for its own two palettes; with any other, and with none, it follows the system. */
const PALETTES: ReadonlyMap<unknown, 'dark' | 'light'> = new Map([
  ['obsidian', 'dark'],
  ['moonstone', 'light'],
]);

/** The texts of the files that are there. */
export type SettingsTexts = {[name in keyof typeof settingsFiles]?: string};

/**
 * Read settings.
 *
 * @param texts Texts of the files that are there.
 * @returns Settings, with Obsidian's defaults where a file says nothing or cannot be read, and what cannot be read.
 */
export function parseSettings(texts: SettingsTexts): {settings: VaultSettings; problems: Diagnostic[]} {
  const problems: Diagnostic[] = [];
  const read = (name: keyof SettingsTexts) => parseObject(texts[name], settingsFiles[name], problems);
  const app = read('app');
  const attachmentFolder = text(app['attachmentFolderPath']);
  const templatesFolder = folder(text(read('templates')['folder']));
  // What a plugin makes notes of is a template whether the plugin is turned on by now or not.
  const pluginTemplatesFolders = [
    folder(text(read('templater')['templates_folder'])),
    folder(text(read('quickadd')['templateFolderPath'])),
  ].filter((path) => path !== undefined && path !== templatesFolder) as string[];
  const appearance = read('appearance');
  const palette = PALETTES.get(appearance['theme']);
  const excludedFiles = filled(app['userIgnoreFilters']);
  const cards = readCardFormats(texts);
  const dailyNotes = readDailyNotes(read('dailyNotes'), read('periodicNotes'));
  const settings: VaultSettings = {
    strictLineBreaks: app['strictLineBreaks'] === true,
    ...(attachmentFolder === undefined ? {} : {attachmentFolder}),
    ...(templatesFolder === undefined ? {} : {templatesFolder}),
    ...(pluginTemplatesFolders.length > 0 && {pluginTemplatesFolders: [...new Set(pluginTemplatesFolders)].sort()}),
    ...(excludedFiles.length > 0 && {excludedFiles}),
    snippets: names(appearance['enabledCssSnippets']),
    ...(palette !== undefined && {palette}),
    ...(texts.types !== undefined && {propertyTypes: textsIn(read('types')['types'])}),
    ...(texts.tasks !== undefined && {tasks: readTasksSettings(texts.tasks)}),
    ...(cards && {cards}),
    ...(dailyNotes && {dailyNotes}),
    ...(texts.admonitions !== undefined && {admonitions: readAdmonitionSettings(texts.admonitions)}),
  };
  return {settings, problems};
}

function parseObject(source: string | undefined, path: string, problems: Diagnostic[]): Record<string, unknown> {
  const json = source?.replace(/^\uFEFF/, '').trim();
  if (!json) return {};
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    problems.push(problem('malformed-settings', path, {line: 1, column: 1}, {reason: 'they are not a JSON object'}));
  } catch {
    problems.push(problem('malformed-settings', path, {line: 1, column: 1}, {reason: 'they are not valid JSON'}));
  }
  return {};
}

/** The texts of a list that say something, without repetition. */
function filled(value: unknown): string[] {
  const found = Array.isArray(value) ? value.map(text).filter((entry) => entry !== undefined) : [];
  return [...new Set(found)];
}

/** The entries of a mapping whose values are texts. */
function textsIn(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : undefined;
}

/** A folder from the root without outer slashes. The root itself is no templates folder: it would hide the vault. */
function folder(value: string | undefined): string | undefined {
  const parts = (value ?? '').split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/');
}

/** Names of snippets become file names, so a name with a path in it is none. Sorted and without repetition. */
function names(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const strings = value.filter((name): name is string => typeof name === 'string' && /^[^/\\\p{Cc}]+$/u.test(name));
  return [...new Set(strings.filter((name) => !name.startsWith('.')))].sort();
}
