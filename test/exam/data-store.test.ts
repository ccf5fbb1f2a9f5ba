import {ExamDataStore} from '../../plugins/docusaurus-plugin-exam-tips/src/client/data/store.js';
import {DATA_VERSION, TIPS_PER_PIECE} from '../../plugins/docusaurus-plugin-exam-tips/src/data/format.js';
import type {ExamTip} from '../../plugins/docusaurus-plugin-exam-tips/src/model.js';
import {encode, tip} from './sample.js';

const SOURCE = {baseUrl: '/', index: '/exam-tips', data: '/exam-tips/data'};

let files: Map<string, string>;
let requests: string[];
const original = globalThis.fetch;

/** Deploys a site of the given tips in place of the one before. */
function deploy(tips: readonly ExamTip[], version?: number): void {
  files = new Map(encode(tips).files);
  if (version !== undefined) {
    for (const [name, text] of files)
      files.set(name, text.replace(`"version":${DATA_VERSION}`, `"version":${version}`));
  }
}

beforeEach(() => {
  requests = [];
  globalThis.fetch = (async (url: string) => {
    requests.push(url);
    const text = files.get(url.slice('/exam-tips/data/'.length));
    return new Response(text ?? 'nothing here', {status: text === undefined ? 404 : 200});
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = original;
});

const rich = (text: string): ExamTip => ({...tip({text}), html: `<b>${text}</b>`});
const textsOf = (store: ExamDataStore) => store.get().entries?.map(({text}) => text);

describe('the data of the pages', () => {
  it('should be fetched when they are asked for, and once', async () => {
    deploy([rich('a'), tip({text: 'b'})]);
    const store = new ExamDataStore(SOURCE);
    expect([store.get().notes, requests]).toEqual([undefined, []]);
    await Promise.all([store.loadNotes(), store.loadNotes()]);
    expect(store.get().notes).toHaveLength(1);
    expect(requests).toHaveLength(1);
    await Promise.all([store.loadWords('all'), store.loadWords('all')]);
    expect(textsOf(store)).toEqual(['a', 'b']);
    expect(requests).toHaveLength(2);
    await Promise.all([store.loadHtml([0]), store.loadHtml([0])]);
    expect(store.get().entries?.map(({html}) => html)).toEqual(['<b>a</b>', 'b']);
    expect(requests).toHaveLength(3);
  });

  it('should tell whoever listens of each change, and be one object in between', async () => {
    deploy([tip({text: 'a'})]);
    const store = new ExamDataStore(SOURCE);
    const seen: unknown[] = [];
    const end = store.subscribe(() => seen.push(store.get()));
    await store.loadWords('all');
    expect(seen.at(-1)).toBe(store.get());
    const count = seen.length;
    end();
    deploy([tip({text: 'b'})]);
    await store.reload();
    expect(seen).toHaveLength(count);
  });

  it('should change when they are loaded again, and show what there was until then', async () => {
    deploy([tip({text: 'a'})]);
    const store = new ExamDataStore(SOURCE);
    await store.loadWords('all');
    deploy([tip({text: 'a'}), tip({text: 'c'})]);
    const reload = store.reload();
    expect(textsOf(store)).toEqual(['a']);
    await reload;
    expect(textsOf(store)).toEqual(['a', 'c']);
  });

  it('should be those of the site that was deployed meanwhile, where a file is not there any more', async () => {
    deploy([rich('a')]);
    const store = new ExamDataStore(SOURCE);
    await store.loadWords('all');
    deploy([rich('b')]);
    await store.loadHtml([0]);
    expect(textsOf(store)).toEqual(['b']);
    await store.loadHtml([0]);
    expect(store.get()).toMatchObject({failed: false, entries: [{html: '<b>b</b>'}]});
  });

  it('should be those of the chosen notes alone, where no more is needed', async () => {
    deploy(Array.from({length: 3 * TIPS_PER_PIECE}, (_, at) => tip({note: `N${at % 3}`, text: `${at}`})));
    const store = new ExamDataStore(SOURCE);
    await store.loadWords(['n1']);
    expect([store.get().entries?.length, store.get().isComplete]).toEqual([TIPS_PER_PIECE, false]);
    expect(requests).toHaveLength(2);
    await store.loadWords('all');
    expect([store.get().entries?.length, store.get().isComplete]).toEqual([3 * TIPS_PER_PIECE, true]);
    expect(requests).toHaveLength(4);
  });

  it('should be had at the next try, where the network failed', async () => {
    deploy([tip({text: 'a'})]);
    const store = new ExamDataStore(SOURCE);
    const works = globalThis.fetch;
    globalThis.fetch = async () => {
      throw new TypeError('offline');
    };
    await store.loadWords('all');
    expect(store.get().failed).toBe(true);
    globalThis.fetch = works;
    await store.loadWords('all');
    expect([store.get().failed, textsOf(store)]).toEqual([false, ['a']]);
  });

  it.each([
    ['are not there', () => files.clear()],
    ['are of another version', () => deploy([tip()], 99)],
    ['are no data', () => files.set('notes.json', '<!doctype html>')],
  ])('should say that they could not be had where they %s', async (_, spoil) => {
    deploy([tip()]);
    spoil();
    const store = new ExamDataStore(SOURCE);
    await store.loadWords('all');
    expect(store.get()).toMatchObject({failed: true});
    expect(store.get().entries).toBeUndefined();
    expect(requests.length).toBeLessThan(4);
  });
});
