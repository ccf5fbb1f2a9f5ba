import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {TipPieces} from '../../plugins/docusaurus-plugin-exam-tips/src/client/data/pieces.js';
import {applyFilter, filterEntries, NO_FILTER} from '../../plugins/docusaurus-plugin-exam-tips/src/client/filter.js';
import {fold} from '../../plugins/docusaurus-plugin-exam-tips/src/client/fold.js';
import {itemCounts} from '../../plugins/docusaurus-plugin-exam-tips/src/client/item-counts.js';
import {encodeTips, type KnownPieces} from '../../plugins/docusaurus-plugin-exam-tips/src/data/encode.js';
import {TIPS_PER_PIECE} from '../../plugins/docusaurus-plugin-exam-tips/src/data/format.js';
import {writeData} from '../../plugins/docusaurus-plugin-exam-tips/src/data/write-data.js';
import type {ExamTip} from '../../plugins/docusaurus-plugin-exam-tips/src/model.js';
import {staticData} from '../../plugins/docusaurus-plugin-exam-tips/src/routes.js';
import fc from '../property.js';
import {encode, entriesOf, notesOf, tip} from './sample.js';

const ADDRESSES = {baseUrl: '/', index: '/exam-tips'};

const text = fc.string({unit: fc.constantFrom(...'aB é<&"\'#-_.🎓ſ\u2028'), minLength: 1, maxLength: 30});
const anyTip = fc
  .record({
    note: fc.constantFrom('S3', 'EC2', 'Émile'),
    text,
    html: fc.option(text, {nil: undefined}),
    id: fc.option(text, {nil: undefined}),
    label: fc.constantFrom('Exam', 'exam', 'Exam oddity'),
    headings: fc.array(text, {maxLength: 3}),
  })
  .map(({html, id, ...sample}) => {
    const made = tip(sample);
    return {...made, ...(html !== undefined && {html}), ...(id !== undefined && {id, url: `${made.note.url}#${id}`})};
  });
const anyTips = fc
  .array(anyTip, {maxLength: 12})
  .map((tips) => tips.sort((a, b) => (a.note.title < b.note.title ? -1 : Number(a.note.title > b.note.title))));

describe('the app’s own files', () => {
  it('should be the same whatever was encoded before', () => {
    const many = fc.array(anyTip, {minLength: 1, maxLength: 6});
    fc.assert(
      fc.property(many, fc.integer({min: 0, max: 900}), fc.option(anyTip), fc.boolean(), (few, at, other, isAsked) => {
        const first = Array.from({length: 900}, (_, index) => few[index % few.length] as (typeof few)[number]);
        const noteAt = (index: number) => ({title: 'N', url: `/n${Math.floor(index / 100)}`, path: 'N.md'});
        const tips = first.map((present, index) => ({...present, note: noteAt(index)}));
        const next = tips.slice();
        next.splice(at, 1, ...(other ? [{...other, note: noteAt(at)}] : []));
        const questionsOf = (tip: ExamTip) => (isAsked && tip === next[at] ? [0, 1] : [0]);
        const known: KnownPieces = new WeakMap();
        encodeTips({tips, notes: notesOf(tips), baseUrl: '/'}, known);
        const content = {tips: next, notes: notesOf(next), baseUrl: '/', questionsOf};
        expect(encodeTips(content, known)).toEqual(encodeTips(content));
      }),
      {numRuns: 20},
    );
  });

  it('should give back every tip at its place', () => {
    fc.assert(
      fc.property(anyTips, (tips) => {
        const places = entriesOf(tips).flatMap(({places: all, ...entry}) => all.map((place) => ({place, entry})));
        const listed = places.sort((a, b) => a.place.order - b.place.order);
        expect(listed.map(({place}) => [place.key, place.url, place.note, place.headings])).toEqual(
          tips.map(({id, url, note, headings}) => [`${note.path}#${id}`, url, note, headings]),
        );
        listed.forEach(({entry}, index) => {
          expect(fold(entry.label)).toBe(fold(tips[index]?.label ?? ''));
          const squashed = (words = '') => fold(words).split(/\s+/).filter(Boolean).join(' ');
          expect(squashed(entry.text)).toBe(squashed(tips[index]?.text));
        });
        const firsts = entriesOf(tips).map(({html, text: plain}) => [plain, html]);
        for (const pair of firsts) expect(tips.map((one) => [one.text, one.html])).toContainEqual(pair);
      }),
    );
  });

  it('should be equal for equal tips, and named by what they hold', () => {
    const formatted = (html: string) => [tip({text: 'a'}), {...tip({text: 'b'}), html}];
    const before = encode(formatted('<b>b</b>'));
    expect(encode(formatted('<b>b</b>')).files).toEqual(before.files);
    const after = encode(formatted('<i>b</i>'));
    const names = [...before.files.keys()];
    expect(names).toHaveLength(3);
    expect(names.filter((name) => after.files.has(name)).map((name) => name.split('.')[0])).toEqual(['words', 'notes']);
  });

  it('should say once what a note says of all its tips, and nothing that its words say already', () => {
    const tips = Array.from({length: 50}, (_, index) =>
      tip({note: 'A title of a note', text: `tip number ${index}`, headings: ['A heading'], tags: ['a-tag']}),
    );
    const all = [...encode(tips).files.values()].join('\n');
    const times = (words: string) => all.split(words).length - 1;
    // A note's path holds its title.
    expect([times('A title of a note'), times('A heading'), times('a-tag'), times('exam-tip-')]).toEqual([2, 1, 1, 0]);
  });

  it('should hold the tips of a note together, and formatted ones as bare text until their HTML comes', () => {
    const tips = Array.from({length: TIPS_PER_PIECE + 5}, (_, index) => ({
      ...tip({note: `N${Math.floor(index / 50)}`, text: `tip ${index}`}),
      ...(index === TIPS_PER_PIECE + 1 && {html: '<code>x</code> & more', text: 'x & <more>'}),
    }));
    const {notes, words, html, files} = encode(tips);
    expect(notes.pieces.map(([count]) => count)).toEqual([5, 1]);
    expect(notes.pieces.map(([, , name]) => name)).toEqual(['', expect.stringMatching(/^html\.[0-9a-f]{12}\.json$/)]);
    expect(JSON.parse(files.get(notes.pieces[1]?.[2] ?? '') ?? '')).toEqual(html[1]);
    const pieces = new TipPieces(notes, ADDRESSES);
    pieces.addWords(1, words[1] as (typeof words)[number]);
    const bare = pieces.data();
    expect([bare.isComplete, bare.entries?.length]).toEqual([false, 5]);
    expect(bare.entries?.[1]).toMatchObject({html: 'x &amp; &lt;more&gt;', missing: 1});
    pieces.addHtml(1, html[1] as (typeof html)[number]);
    const full = pieces.data();
    expect(full.entries?.filter(({missing}) => missing !== undefined)).toEqual([]);
    expect(full.entries?.[1]?.html).toBe('<code>x</code> & more');
    // What did not change is the same object: it is not shown anew.
    expect(full.entries?.[0]).toBe(bare.entries?.[0]);
  });

  it('should know every place of a tip before the words of all places are there', () => {
    const filler = Array.from({length: TIPS_PER_PIECE}, (_, index) => tip({note: 'A', text: `tip ${index}`}));
    const said = (note: string) => tip({note, text: 'said twice', headings: ['H']});
    const tips = [...filler, said('A'), said('B')];
    const {notes, words} = encode(tips);
    const pieces = new TipPieces(notes, ADDRESSES);
    pieces.addWords(1, words[1] as (typeof words)[number]);
    const places = () =>
      pieces
        .data()
        .entries?.at(-1)
        ?.places.map(({url, headings}) => [url, headings.length]);
    expect(places()).toEqual([
      ['/a#exam-tip-said-twice', 0],
      ['/b#exam-tip-said-twice', 1],
    ]);
    pieces.addWords(0, words[0] as (typeof words)[number]);
    expect(places()).toEqual([
      ['/a#exam-tip-said-twice', 1],
      ['/b#exam-tip-said-twice', 1],
    ]);
    expect(pieces.data().entries).toHaveLength(TIPS_PER_PIECE + 1);
  });
});

describe('what comes with the pages', () => {
  const tips = Array.from({length: 6}, (_, index) => tip({note: `N${index % 3}`, text: String(index)}));

  it('should be all tips, else all notes, else nothing, whichever are few enough', () => {
    const given = (maxTipsPerPage: number) => Object.keys(staticData(encode(tips), {maxTipsPerPage}) ?? {});
    expect([given(6), given(5), given(2)]).toEqual([['notes', 'words', 'html'], ['notes'], []]);
  });
});

describe('a filter and its counts', () => {
  it('should let each value show as many tips as it promises', () => {
    const words = fc.constantFrom('', 'a', 'b é');
    const labels = fc.subarray(['Exam', 'Exam oddity'], {maxLength: 1});
    const notes = fc.subarray(['s3', 'ec2', 'émile']);
    fc.assert(
      fc.property(anyTips, words, labels, notes, fc.nat(3), (tips, asked, chosen, slugs, ticks) => {
        const entries = entriesOf(tips);
        const known = new Set(entries.slice(0, ticks).map(({key}) => key));
        const filter = {...NO_FILTER, words: asked, labels: chosen, notes: slugs};
        const result = applyFilter(entries, filter, known);
        expect(result.entries).toEqual(filterEntries(entries, filter, known));
        const count = (changed: object) => filterEntries(entries, {...filter, ...changed}, known).length;
        for (const [label, promised] of result.facets.labels) expect(promised).toBe(count({labels: [label]}));
        for (const [note, promised] of result.facets.notes) expect(promised).toBe(count({notes: [note]}));
        for (const [state, promised] of result.facets.known) expect(promised).toBe(count({known: state}));
      }),
    );
  });
});

describe('flashcards among tips', () => {
  const card = {...tip({text: 'Why? — So', label: 'Card'}), id: 'card-why', deck: 'd'};
  const own = tip({text: 'A card of its own', label: 'Card'});

  it('should be told from tips by what they are, whatever the label', () => {
    const entries = entriesOf([tip({text: 'A tip'}), card, own]);
    expect(entries.map(({isCard}) => isCard)).toEqual([false, true, false]);
    expect(itemCounts(entries)).toEqual({tips: 2, cards: 1});
  });
});

it('should be written while another change is written, and leave none of the former behind', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'exam-data-'));
  const name = (digit: number) => `words.${String(digit).repeat(12)}.json`;
  await writeData(directory, new Map([1, 2, 3].map((digit) => [name(digit), '[]'])));
  const next = new Map([
    [name(4), '[4]'],
    ['notes.json', '{}'],
  ]);
  await Promise.all([1, 2, 3, 4].map(() => writeData(directory, next)));
  expect((await readdir(directory)).sort()).toEqual(['notes.json', name(4)].sort());
  await rm(directory, {recursive: true});
});
