import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Root} from 'hast';
import type {NoteRecord} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/note-record';
import {recordsCommand} from '../../plugins/docusaurus-theme-search-pagefind/src/records/records-command';
import {searchRecords} from '../../plugins/docusaurus-theme-search-pagefind/src/records/search-records';
import {typesenseRecord} from '../../plugins/docusaurus-theme-search-pagefind/src/records/typesense';

const SITE = {title: 'Site', url: 'https://x.example', language: 'en'};
const NOTE: NoteRecord = {
  url: '/base/queues',
  title: 'Queues',
  aliases: ['SQS'],
  tags: ['aws'],
  searchTag: 'docs-default-current',
  sections: [
    {text: 'A queue.', tips: []},
    {heading: {id: 'a', text: 'A', depth: 2}, text: '', tips: []},
    {
      heading: {id: 'deep é', text: 'Deep', depth: 4},
      text: 'Deep text.',
      tips: [{id: 'exam-1', label: 'Exam', text: 'Twelve hours'}],
    },
    {heading: {id: 'b', text: 'B', depth: 3}, text: '', tips: []},
  ],
};

test('writes a record for each note, heading, text and tip, below its headings', () => {
  const records = searchRecords([NOTE], SITE);
  const levels = ({hierarchy}: (typeof records)[number]) => Object.values(hierarchy).join('/').replace(/\/+$/, '');
  expect(records.map((record) => [record.kind, record.type, record.url, levels(record), record.content])).toEqual([
    ['note', 'lvl1', 'https://x.example/base/queues', 'Site/Queues', null],
    ['text', 'content', 'https://x.example/base/queues', 'Site/Queues', 'A queue.'],
    ['heading', 'lvl2', 'https://x.example/base/queues#a', 'Site/Queues/A', null],
    ['heading', 'lvl4', 'https://x.example/base/queues#deep%20%C3%A9', 'Site/Queues/A//Deep', null],
    ['text', 'content', 'https://x.example/base/queues#deep%20%C3%A9', 'Site/Queues/A//Deep', 'Deep text.'],
    ['tip', 'content', 'https://x.example/base/queues#exam-1', 'Site/Queues/A//Deep', 'Twelve hours'],
    ['heading', 'lvl3', 'https://x.example/base/queues#b', 'Site/Queues/A/B', null],
  ]);
  expect(records[5]).toMatchObject({
    anchor: 'exam-1',
    url_without_anchor: 'https://x.example/base/queues',
    label: 'Exam',
    tags: ['aws'],
    aliases: ['SQS'],
    language: 'en',
    docusaurus_tag: 'docs-default-current',
    weight: {pageRank: 0, level: 0, position: 5},
  });
});

test('keeps the ids of what stays, whatever is written', () => {
  const changed = {
    ...NOTE,
    title: 'Other',
    sections: NOTE.sections.map((section) => ({...section, text: 'new words'})),
  };
  const ids = (note: NoteRecord) =>
    new Map(searchRecords([note], SITE).map(({objectID, url, kind}) => [`${url} ${kind}`, objectID]));
  const [before, after] = [ids(NOTE), ids(changed)];
  expect(new Set(before.values()).size).toBe(before.size);
  for (const [place, id] of before) expect([place, after.get(place)]).toEqual([place, id]);
});

test('cuts long text at spaces, and leaves none out', () => {
  const text = Array.from({length: 2000}, (_, at) => `word${at}`).join(' ');
  const pieces = searchRecords([{...NOTE, sections: [{text, tips: []}]}], SITE).filter(({kind}) => kind === 'text');
  expect(pieces.map(({content}) => content).join(' ')).toBe(text);
  expect(Math.max(...pieces.map(({content}) => content?.length ?? 0))).toBeLessThanOrEqual(2000);
  expect(new Set(pieces.map(({objectID}) => objectID)).size).toBe(pieces.length);
});

test('flattens a record for Typesense', () => {
  const [note, text] = searchRecords([NOTE], SITE).map(typesenseRecord);
  expect(note).toMatchObject({
    id: expect.any(String),
    'hierarchy.lvl0': 'Site',
    'hierarchy.lvl1': 'Queues',
    item_priority: 90999,
  });
  expect(Object.keys(note ?? {})).not.toContain('content');
  expect(text).toMatchObject({content: 'A queue.', item_priority: 998});
});

describe('the command', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'records-'));
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  const context = () => ({
    outDir: path.join(folder, 'build'),
    baseUrl: '/',
    i18n: {currentLocale: 'en'},
    siteConfig: {title: 'Site', url: 'https://x.example', noIndex: false, trailingSlash: false},
  });
  const doc = (name: string, more: object = {}) => ({
    source: `@site/${name}.md`,
    permalink: `/${name}/`,
    title: name,
    tags: [],
    frontMatter: {},
    unlisted: false,
    ...more,
  });
  const content =
    (...docs: object[]) =>
    async () => {
      const tree: Root = {type: 'root', children: [{type: 'text', value: 'Public words'}]};
      return {
        'docusaurus-plugin-content-docs': {default: {loadedVersions: [{isLast: true, versionName: 'current', docs}]}},
        'docusaurus-plugin-obsidian-vault': {
          default: {searchTree: (source: string) => (source === '@site/other.md' ? undefined : tree)},
        },
      } as never;
    };

  test('writes lines of JSON, of what is published only', async () => {
    const out = path.join(folder, 'records.ndjson');
    const written = await recordsCommand(
      {format: 'algolia', out},
      context() as never,
      content(doc('a'), doc('hidden', {unlisted: true}), doc('other')),
    );
    expect(written).toEqual({records: 2, notes: 1, missing: 1});
    const lines = (await readFile(out, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({url, kind}) => [url, kind])).toEqual([
      ['https://x.example/a', 'note'],
      ['https://x.example/a', 'text'],
    ]);
  });

  test('says what is wrong', async () => {
    const out = path.join(folder, 'records.ndjson');
    await expect(recordsCommand({format: 'xml', out}, context() as never, content())).rejects.toThrow(
      '--format is algolia or typesense, not "xml".',
    );
    await expect(recordsCommand({format: 'algolia', out}, context() as never, content(doc('other')))).rejects.toThrow(
      /None of 1 pages is in ".*build": run "docusaurus build" first\./,
    );
  });
});
