import {NO_FILTER} from '../../plugins/docusaurus-plugin-exam-tips/src/client/filter.js';
import {readFilter, writeFilter} from '../../plugins/docusaurus-plugin-exam-tips/src/client/filter-url.js';
import {
  readSheet,
  type SheetState,
  writeSheet,
} from '../../plugins/docusaurus-plugin-exam-tips/src/client/sheet-url.js';
import {SHEET_DEFAULTS} from '../../plugins/docusaurus-plugin-exam-tips/src/options.js';
import {notesOf, tip} from './sample.js';

const notes = notesOf([tip({note: 'S3'}), tip({note: 'EC2'})]);
const usual: SheetState = {...SHEET_DEFAULTS, filter: NO_FILTER, all: false, title: ''};
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
    ['a number of pages', {fit: 2}],
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
    expect(writeSheet({...usual, fit: 1, size: 7}, SHEET_DEFAULTS)).toBe('?fit=1');
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
