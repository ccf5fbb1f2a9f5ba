/**
 * The vault test/vaults/habits: what people keep for other plugins and for Bases, in the formats that these document. Versions:
 * Obsidian 1.12 (Bases, Daily notes), Dataview 0.5.68, Tasks 8.3.0, Kanban 2.0.51, Excalidraw 2.26.4, Admonition 10.3.2, Spaced
 * Repetition 1.15.4, Multi-Column Markdown 0.9.1, Tabs, Auto Card Link, Buttons, Charts, Meta Bind. `VAULT=test/vaults/habits npm
 * run build` builds it, to be looked at.
 */
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {readTemporarySite, type TemporarySite} from './load-temporary-site.js';

let dir: string;
let site: TemporarySite;
const pages = new Map<string, string>();

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'habits-'));
  await cp('test/vaults/habits', path.join(dir, 'docs'), {recursive: true});
  site = await readTemporarySite(dir);
  for (const {entry} of site.site.published.notes) pages.set(entry.path, await site.page(entry.path));
});
afterAll(() => rm(dir, {recursive: true, force: true}));

const page = (note: string) => pages.get(note) ?? '';
const all = () => [...pages.values()].join('\n');

test('should publish notes and bases, and no template, drawing or board settings as text', () => {
  expect([...pages.keys()].filter((note) => /Drawings\/|Templates\/|Secret/.test(note))).toEqual([]);
  expect([...pages.keys()]).toEqual(expect.arrayContaining(['Books.base', 'Works.base', 'Board.md', 'Cards/Cells.md']));
  expect(all()).not.toMatch(
    /zzhidden|zznucleus|zzphoton|zzarchived|zzbutton|SR:|Hidden|kanban:settings|compressed-json/,
  );
  expect([...site.site.published.attachments.keys()]).toEqual([
    'Books/cover.png',
    'Drawings/Cell.excalidraw.dark.svg',
    'Drawings/Cell.excalidraw.light.svg',
    'Drawings/Old drawing.svg',
  ]);
});

test('should draw a base with all its views, its errors in their cells', () => {
  const base = page('Books.base');
  for (const kind of ['table', 'cards', 'list', 'kanban']) expect(base).toContain(`bases-view-${kind}`);
  for (const shown of [
    'There is no function upper() of number',
    '"6.25"',
    'checkbox',
    'cover.png',
    'bases-icon',
    '"27.5"',
  ])
    expect(base).toContain(shown);
  expect(page('Home.md')).toContain('bases-table');
  expect(page('Books/Jane Austen.md')).toMatch(/Emma.*Persuasion/);
  expect(page('Books/Frank Herbert.md')).not.toContain('Emma');
});

test('should answer queries, and fold programs under their name', () => {
  const queries = page('Queries.md');
  expect(queries.match(/dataview-table|dataview-list|tasks-query|bases-view-table/g)).toEqual(
    expect.arrayContaining(['dataview-table', 'dataview-list', 'tasks-query', 'bases-view-table']),
  );
  expect(queries).toMatch(/"dataview-inline"\},"2"/);
  expect(queries).toContain('"data-plugin":"DataviewJS"');
  expect(queries).toContain('task-chip');
});

test('should show boards as columns, and drawings by their pictures, light and dark, as large as asked', () => {
  const board = page('Board.md');
  expect(board.match(/kanban-lane/g)).toHaveLength(2);
  expect(board).toContain('kanban-date');
  const drawings = page('Drawings.md');
  expect(drawings).toMatch(/excalidraw-light.*excalidraw-dark/);
  expect(drawings).toContain('"width":200,"height":100');
  expect(drawings).toContain('excalidraw-left');
  expect(drawings).toContain('is-missing');
});

test('should make callouts, tabs, columns and cards of blocks, and nothing of controls', () => {
  const blocks = page('Blocks.md');
  expect(blocks).toContain('"--callout-color":"120, 60, 200"');
  expect(blocks).toContain('"icon":"spell-check"');
  for (const shown of ['callout-no-title', 'plugin-tabs', 'card-link', '"Charts"', '"Meta Bind"'])
    expect(blocks).toContain(shown);
  expect(page('Columns.md').match(/plugin-columns/g)?.length).toBeGreaterThan(3);
  expect(page('Columns.md')).not.toMatch(/(?:end|start)-multi-column|column-end|column-break/);
});

test('should read the cards that the settings say, with places on their page', async () => {
  const cards = await site.cards('Cards/Cells.md');
  expect(Object.values(cards).map(({question, answer}) => `${question.text} → ${answer.text}`)).toEqual([
    'What makes ATP? → The mitochondria',
    'Cell → Zelle',
    'Zelle → Cell',
    'What is osmosis? → Water moves through a membrane.',
    'The [...] holds the DNA. → The nucleus holds the DNA.',
    'The nucleus holds the [...]. → The nucleus holds the DNA.',
  ]);
  for (const id of Object.keys(cards)) expect(page('Cards/Cells.md')).toContain(`"id":"${id}"`);
  expect(await site.cards('Cards/No deck.md')).toEqual({});
});

test('should put days in order, and report what cannot be shown, each once', () => {
  expect([...pages.keys()].filter((note) => note.startsWith('Daily/'))).toEqual([
    'Daily/30.12.2023.md',
    'Daily/05.01.2024.md',
    'Daily/02.02.2024.md',
  ]);
  expect(site.problems.filter((problem) => !/orphan/.test(problem)).sort()).toEqual([
    'Books.base base-formula',
    'Drawings.md drawing-without-picture',
  ]);
});
