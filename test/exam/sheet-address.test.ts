import {NO_FILTER} from '../../plugins/docusaurus-plugin-exam-tips/src/client/filter.js';
import {readFilter, writeFilter} from '../../plugins/docusaurus-plugin-exam-tips/src/client/filter-url.js';
import {NO_CHANGES, OWN_LIMITS} from '../../plugins/docusaurus-plugin-exam-tips/src/client/sheet-changes.js';
import {
  readSheet,
  type SheetState,
  writeSheet,
} from '../../plugins/docusaurus-plugin-exam-tips/src/client/sheet-url.js';
import {SHEET_DEFAULTS} from '../../plugins/docusaurus-plugin-exam-tips/src/options.js';
import {notesOf, tip} from './sample.js';

const notes = notesOf([tip({note: 'S3'}), tip({note: 'EC2'})]);
const usual: SheetState = {...SHEET_DEFAULTS, filter: NO_FILTER, all: false, title: '', changes: NO_CHANGES};
const read = (search: string) => readSheet(search, SHEET_DEFAULTS, notes);

describe('the address of a sheet', () => {
  const sheets: [string, Partial<SheetState>][] = [
    ['a chosen note and heading', {filter: {...NO_FILTER, notes: ['s3'], headings: ['s3#classes']}}],
    [
      'tags, labels, words, not known',
      {filter: {...NO_FILTER, words: 'a b&c', tags: ['aws/s3'], labels: ['Exam oddity'], known: 'unknown'}},
    ],
    ['all tips', {all: true}],
    ['a title', {title: 'Zürich & 50 %'}],
    ['more than tips', {content: ['tips', 'tldr', 'tables', 'figures'], callouts: ['warning', 'my-own']}],
    ['no tips', {content: []}],
    ['letter, landscape', {paper: 'letter', landscape: true, columns: 4, size: 6.5}],
    ['close and grey, undated', {density: 'compact', grey: true, date: false}],
    ['a number of pages', {fit: 2, isFree: true}],
    ['a number of pages and of columns, the usual one too', {fit: 2, columns: 2}],
    ['margins', {margin: 'narrow'}],
    ['what is hidden', {changes: {...NO_CHANGES, hidden: ['A b/S3.md#exam-tip-x', 'table s3 4']}}],
    [
      'own words and lines, as text',
      {
        changes: {
          ...NO_CHANGES,
          reworded: new Map([
            ['S3.md#a', '<b>50 % & more</b>'],
            ['S3.md#b', 'ß – é'],
          ]),
          lines: ['one = 1', 'two'],
        },
      },
    ],
    [
      'an order',
      {
        changes: {
          ...NO_CHANGES,
          lines: ['mine'],
          moves: [
            {key: 'line 1', after: ''},
            {key: 'S3.md#a', after: 'EC2.md#b'},
          ],
        },
      },
    ],
  ];

  it.each(sheets)('should hold %s', (_, changed) => {
    const sheet = {...usual, ...changed};
    expect(read(writeSheet(sheet, SHEET_DEFAULTS))).toEqual(sheet);
  });

  it('should hold nothing that goes without saying', () => {
    expect(writeSheet(usual, SHEET_DEFAULTS)).toBe('');
    expect(read('')).toEqual(usual);
  });

  it('should let go of a default', () => {
    const defaults = {...SHEET_DEFAULTS, callouts: ['warning'], content: ['tips', 'tldr'] as const};
    const sheet: SheetState = {...usual, callouts: [], content: []};
    expect(readSheet(writeSheet(sheet, defaults), defaults, notes)).toEqual(sheet);
  });

  it('should take what cannot be read for what goes without saying', () => {
    expect(read('?columns=x&size=&paper=a5&orientation=up&color=maybe&content=songs&fit=zero&heading=s3')).toEqual(
      usual,
    );
    expect(read('?columns=9&size=100&fit=1000')).toMatchObject({columns: 4, size: 16, fit: 99});
  });

  it('should not need a size where the number of pages decides', () => {
    expect(writeSheet({...usual, fit: 1, isFree: true, size: 7}, SHEET_DEFAULTS)).toBe('?fit=1');
  });

  it('should bound what a reader has written', () => {
    const long = 'a'.repeat(5000);
    const sheet = read(`?title=${long}&line=${long}&reword=S3.md%23a&as=${long}&line=+%0A+`);
    expect(sheet.title).toHaveLength(OWN_LIMITS.title);
    expect(sheet.changes.lines.map((line) => line.length)).toEqual([OWN_LIMITS.words]);
    expect(sheet.changes.reworded.get('S3.md#a')).toHaveLength(OWN_LIMITS.words);
  });

  it('should pass over halves of changes', () => {
    expect(read('?reword=S3.md%23a&move=S3.md%23a&hide=').changes).toEqual(NO_CHANGES);
  });
});

describe('the address of a filter', () => {
  it('should name a note by its slug, its address or its path', () => {
    for (const name of ['s3', '/s3', '/s3/', 'S3.md']) {
      expect(readFilter(new URLSearchParams({note: name}), notes).notes).toEqual(['s3']);
    }
  });

  it('should leave other parameters where they are', () => {
    const params = new URLSearchParams('x=1&q=old&heading=s3%23old');
    writeFilter({...NO_FILTER, words: 'new'}, params);
    expect(params.toString()).toBe('x=1&q=new');
  });
});
