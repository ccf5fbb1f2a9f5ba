import {NO_FILTER} from '../../plugins/docusaurus-plugin-exam-tips/src/client/filter.js';
import {mergeSheets, readSheets, withSheet} from '../../plugins/docusaurus-plugin-exam-tips/src/client/named-sheets.js';
import {
  reordered,
  withHidden,
  withLine,
  withWords,
} from '../../plugins/docusaurus-plugin-exam-tips/src/client/rearrange.js';
import {sheetBlocks, sheetItems} from '../../plugins/docusaurus-plugin-exam-tips/src/client/sheet-blocks.js';
import {
  lostKeys,
  lostName,
  NO_CHANGES,
  type SheetChanges,
  withoutKeys,
  withoutLine,
} from '../../plugins/docusaurus-plugin-exam-tips/src/client/sheet-changes.js';
import {movesTo, orderedKeys} from '../../plugins/docusaurus-plugin-exam-tips/src/client/sheet-order.js';
import fc from '../property.js';
import {entriesOf, notesOf, tip} from './sample.js';

const tips = [
  tip({note: 'S3', text: 'a', headings: ['Classes']}),
  tip({note: 'S3', text: 'b', headings: ['Classes']}),
  tip({note: 'EC2', text: 'c', headings: ['Spot']}),
  tip({note: 'EC2', text: 'd'}),
];
const entries = entriesOf(tips);
const itemsWith = (changes: SheetChanges, shown = entries) =>
  sheetItems({entries: shown, filter: NO_FILTER, notes: notesOf(tips), pages: new Map(), changes});
const keyOf = (text: string) => entries.find((entry) => entry.text === text)?.key ?? '';
const order = (changes: SheetChanges) => itemsWith(changes).map(({piece}) => piece.key);
/** What is printed, one word a piece. */
const sheet = (changes: SheetChanges, shown = entries) =>
  sheetBlocks(itemsWith(changes, shown)).map((piece) => {
    if (piece.kind === 'note') return `${piece.title} ${piece.count}`;
    if (piece.kind === 'tip') return piece.ownWords ?? piece.entry.text;
    return piece.kind === 'extract' ? piece.key : piece.text;
  });

describe('the order of a sheet', () => {
  const shuffled = fc
    .integer({min: 1, max: 30})
    .chain((length) => fc.shuffledSubarray([...Array(length).keys()].map(String), {minLength: length}));

  it('should be any that is wanted, by moves', () => {
    fc.assert(
      fc.property(shuffled, (wanted) => {
        const usual = [...wanted].sort((a, b) => Number(a) - Number(b));
        expect(orderedKeys(usual, movesTo(usual, wanted))).toEqual(wanted);
      }),
    );
  });

  it('should hold every key once, whatever the moves are', () => {
    const move = fc.record({key: fc.constantFrom('a', 'b', 'c', 'x'), after: fc.constantFrom('', 'a', 'b', 'c', 'x')});
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        expect(orderedKeys(['a', 'b', 'c'], moves).sort()).toEqual(['a', 'b', 'c']);
      }),
    );
  });

  it('should take one move for one tip', () => {
    expect(movesTo(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual([{key: 'd', after: ''}]);
    expect(movesTo(['a', 'b', 'c', 'd'], ['b', 'c', 'a', 'd'])).toEqual([{key: 'a', after: 'c'}]);
  });

  it('should let new tips stand where they are in their notes', () => {
    const moves = movesTo(['a', 'b', 'c'], ['c', 'a', 'b']);
    expect(orderedKeys(['a', 'new', 'b', 'c'], moves)).toEqual(['c', 'a', 'new', 'b']);
  });
});

describe('a sheet that is changed by hand', () => {
  it('should be as the notes are where nothing is changed', () => {
    expect(sheet(NO_CHANGES)).toEqual(['S3 2', 'Classes', 'a', 'b', 'EC2 2', 'Spot', 'c', 'd']);
  });

  it('should leave out, count what is left, and say headings only where something stands under them', () => {
    expect(sheet(withHidden(NO_CHANGES, [keyOf('a')], true))).toEqual([
      'S3 1',
      'Classes',
      'b',
      'EC2 2',
      'Spot',
      'c',
      'd',
    ]);
    expect(sheet(withHidden(withHidden(NO_CHANGES, [keyOf('c')], true), [keyOf('c')], false))).toEqual(
      sheet(NO_CHANGES),
    );
  });

  it('should say a note again where its tips are moved apart', () => {
    const wanted = [keyOf('a'), keyOf('d'), keyOf('b'), keyOf('c')];
    const changed = reordered(NO_CHANGES, itemsWith(NO_CHANGES), wanted);
    expect(order(changed)).toEqual(wanted);
    expect(sheet(changed)).toEqual([
      'S3 1',
      'Classes',
      'a',
      'EC2 1',
      'd',
      'S3 1',
      'Classes',
      'b',
      'EC2 1',
      'Spot',
      'c',
    ]);
  });

  it('should have own words and own lines', () => {
    const reworded = withWords(NO_CHANGES, [keyOf('b')], 'B!');
    const first = withLine(reworded, itemsWith(reworded), 'mine', '');
    const both = withLine(first, itemsWith(first), 'more', keyOf('b'));
    expect(sheet(both)).toEqual(['mine', 'S3 2', 'Classes', 'a', 'B!', 'more', 'EC2 2', 'Spot', 'c', 'd']);
    expect(sheet(withWords(both, [keyOf('b')], ''))).toContain('b');
    expect(sheet(withoutLine(both, 0))).toEqual(['S3 2', 'Classes', 'a', 'B!', 'more', 'EC2 2', 'Spot', 'c', 'd']);
  });

  it('should keep the order of what another choice of notes does not show', () => {
    const wanted = [keyOf('b'), keyOf('a'), keyOf('d'), keyOf('c')];
    const changed = reordered(NO_CHANGES, itemsWith(NO_CHANGES), wanted);
    const some = entries.filter(({text}) => text === 'c' || text === 'd');
    const again = reordered(changed, itemsWith(changed, some), [keyOf('c'), keyOf('d')]);
    expect(order(again)).toEqual([keyOf('b'), keyOf('a'), keyOf('c'), keyOf('d')]);
  });

  it('should name what the notes do not have any more, and forget it', () => {
    const gone = 'Compute/EC2.md#exam-tip-spot-saves-90';
    const changes: SheetChanges = {
      ...NO_CHANGES,
      hidden: [gone, keyOf('a'), 'table s3 4'],
      reworded: new Map([['S3.md#exam-tip-old', 'mine']]),
      moves: [{key: 'line 1', after: ''}],
    };
    expect(lostKeys(changes, entries)).toEqual([gone, 'S3.md#exam-tip-old']);
    expect(lostKeys(changes, entries).map(lostName)).toEqual(['EC2: spot saves 90', 'S3: old']);
    const left = withoutKeys(changes, lostKeys(changes, entries));
    expect(left).toEqual({...changes, hidden: [keyOf('a'), 'table s3 4'], reworded: new Map()});
  });
});

describe('sheets with names', () => {
  it('should be read as they were kept, and nothing else', () => {
    const sheets = withSheet(withSheet([], ' Week 2 ', '?fit=1'), 'Week 1', '');
    expect(readSheets(JSON.stringify(sheets))).toEqual([
      {name: 'Week 1', query: ''},
      {name: 'Week 2', query: '?fit=1'},
    ]);
    for (const bad of [null, '', '7', '{', '[1, {"name": "x"}, {"name": "x", "query": "//evil.example"}]']) {
      expect(readSheets(bad)).toEqual([]);
    }
  });

  it('should take the place of one of the same name here, and of none from elsewhere', () => {
    const own = withSheet([], 'A', '?fit=1');
    expect(withSheet(own, 'A', '?fit=2')).toEqual([{name: 'A', query: '?fit=2'}]);
    const merged = mergeSheets(own, [{name: 'A', query: '?fit=2'}]);
    expect(merged).toEqual([
      {name: 'A', query: '?fit=1'},
      {name: 'A (2)', query: '?fit=2'},
    ]);
    expect(mergeSheets(merged, [{name: 'A', query: '?fit=2'}])).toEqual(merged);
  });
});
