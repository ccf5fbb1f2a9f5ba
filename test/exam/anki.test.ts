import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {toHast} from 'mdast-util-to-hast';
import {type AnkiSite, toAnki} from '../../plugins/docusaurus-plugin-exam-tips/src/files/anki.js';
import {cardTimes} from '../../plugins/docusaurus-plugin-exam-tips/src/files/card-times.js';
import type {ExamTip} from '../../plugins/docusaurus-plugin-exam-tips/src/model.js';
import {createParser, drawFormulas} from '../../plugins/remark-obsidian-vault/src/index.js';
import {type ReadPackage, readPackage} from './read-apkg.js';

const PICTURE = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
const CHANGED = 1_900_000_000;

let folder: string;
let out: string;
let site: AnkiSite;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'anki-'));
  out = path.join(folder, 'site');
  mkdirSync(path.join(out, 'attachments/images'), {recursive: true});
  writeFileSync(path.join(out, 'attachments/images/my queue.svg'), PICTURE);
  site = {
    title: 'Study::vault',
    url: 'https://example.org',
    baseUrl: '/base/',
    language: 'en',
    directories: [out],
    changed: CHANGED,
  };
});
afterEach(() => rmSync(folder, {recursive: true}));

function tip(id: string, html: string, overrides: Partial<ExamTip> = {}): ExamTip {
  return {
    id,
    label: 'Exam',
    text: id,
    html,
    url: `/base/sqs#${id}`,
    note: {title: 'SQS', url: '/base/sqs', path: 'App/SQS.md'},
    headings: [{text: 'Queues', url: '/base/sqs#queues'}],
    tags: ['aws/messaging', 'two words'],
    line: 1,
    ...overrides,
  };
}

const IMAGE = '<img src="/base/attachments/images/my%20queue.svg" alt="A queue">';
const read = async (tips: readonly ExamTip[], changes: Partial<AnkiSite> = {}): Promise<ReadPackage> =>
  readPackage(await toAnki(tips, {...site, ...changes}));
const column = (rows: ReadPackage['tables']['notes'], name: string) => rows.map((row) => row[name]);
const fieldsOf = ({tables}: ReadPackage, index = 0) => String(tables.notes[index]?.flds).split('\u001F');

describe('what a tip says to Anki', () => {
  it.each([
    '[latex]\\input{/etc/passwd}[/latex]',
    '[LaTeX]x[/LaTeX]',
    '[$]x[/$]',
    '[$$]x[/$$]',
    '[sound:--script=x.lua]',
    '[anki:tts lang=en_US]x[/anki:tts]',
    '[anki:play:q:0]',
  ])('should be text, in every field: %s', async (command) => {
    const note = {title: command, url: '/base/sqs', path: 'App/SQS.md'};
    const heading = {text: command, url: `/base/sqs#${command}`};
    const packed = await read([
      tip('a', `say <b>${command}</b> <a href="https://x.example/${command}">x</a>`, {
        note,
        label: command,
        headings: [heading],
      }),
    ]);
    const fields = fieldsOf(packed).join('\n');
    expect(fields).not.toMatch(/\[\/?(?:latex|\$)|\[(?:sound|\/?anki):/i);
    // It looks as it was typed.
    expect(fields.replaceAll('\u2060', '')).toContain(command);
  });
});

describe('toAnki', () => {
  it('should make a collection that an independent reader finds in order', async () => {
    const {files, tables, integrity} = await read([tip('a', 'one'), tip('b', 'two')]);
    expect(files).toEqual(['collection.anki2', 'media']);
    expect(integrity).toBe('ok');
    expect(tables.col).toHaveLength(1);
    expect(tables.col[0]).toMatchObject({id: 1, ver: 11});
    expect(column(tables.cards, 'nid').sort()).toEqual(column(tables.notes, 'id').sort());
    expect([tables.revlog, tables.graves]).toEqual([[], []]);
    expect([...column(tables.cards, 'due')].sort()).toEqual([1, 2]);
    for (const card of tables.cards) expect(card).toMatchObject({type: 0, queue: 0, ord: 0, ivl: 0, reps: 0, data: ''});
  });

  it('should ask for the tip where it stands, and answer with the tip', async () => {
    const package_ = await read([tip('a', 'A name ends in <code>.fifo</code>, see <a href="/base/sqs#x">x</a>')]);
    expect(fieldsOf(package_)).toEqual([
      '<div class="trail">SQS › Queues</div><div class="tip"><span class="label">Exam</span> A name ends in <span class="blank">[…]</span>, see <a href="https://example.org/base/sqs#x">x</a></div>',
      'A name ends in <code>.fifo</code>, see <a href="https://example.org/base/sqs#x">x</a>',
      '<a href="https://example.org/base/sqs#a">SQS</a>',
    ]);
    expect(fieldsOf(package_)[0]).not.toContain('.fifo');
  });

  it('should make a flashcard a question without blanks, in its deck', async () => {
    const html = '<div class="exam-card-question">Why <b>5</b>?</div><div class="exam-card-answer">So</div>';
    const package_ = await read([tip('a', html, {label: 'Card', deck: 'biology/cells'})]);
    const [front, back] = fieldsOf(package_);
    expect(front).toContain('Why <b>5</b>?');
    expect(front).not.toMatch(/So<|blank/);
    expect(back).toBe(html);
    const decks = Object.values(JSON.parse(String(package_.tables.col[0]?.decks))) as {name: string}[];
    expect(decks.map(({name}) => name)).toContain('Study: :vault::biology::cells');
  });

  it('should make a card of each question of a tip, and leave the first what the tip was', async () => {
    const one = tip('a', 'Keeps <b>x</b> and <b>y</b>');
    const package_ = await toAnki([one, tip('b', 'two')], site, ({id}) => (id === 'a' ? [0, 1] : []));
    const {tables} = await readPackage(package_);
    expect(tables.notes.map(({flds}) => /tip">.*?<\/span> (.*?)<\/div>/.exec(String(flds))?.[1])).toEqual([
      'Keeps <span class="blank">[…]</span> and <b>y</b>',
      'Keeps <b>x</b> and <span class="blank">[…]</span>',
    ]);
    const before = await read([one]);
    expect(tables.notes[0]?.guid).toBe(before.tables.notes[0]?.guid);
    expect(tables.notes[1]?.guid).not.toBe(before.tables.notes[0]?.guid);
  });

  it('should make a subdeck of each note, and keep the tags', async () => {
    const other = {note: {title: 'SNS', url: '/base/sns', path: 'SNS.md'}, tags: []};
    const {tables} = await read([tip('a', 'one'), tip('b', 'two', other)]);
    const decks = JSON.parse(String(tables.col[0]?.decks));
    const names = new Map(tables.cards.map(({nid, did}) => [nid, decks[String(did)].name]));
    const rows = tables.notes.map(({id, flds, tags}) => [
      String(flds).split('\u001F')[1],
      names.get(id as number),
      tags,
    ]);
    expect(rows.sort()).toEqual([
      ['one', 'Study: :vault::SQS', ' aws::messaging two_words '],
      ['two', 'Study: :vault::SNS', ''],
    ]);
    expect(Object.values(decks).map((deck) => (deck as {name: string}).name)).toContain('Study: :vault');
    const [model] = Object.values(JSON.parse(String(tables.col[0]?.models))) as {id: number; flds: unknown[]}[];
    expect(column(tables.notes, 'mid')).toEqual([model?.id, model?.id]);
    expect(model?.flds).toHaveLength(3);
  });

  it('should pack a picture once, under a name that tells its content', async () => {
    const package_ = await read([
      tip('a', `<b>x</b> ${IMAGE}`),
      tip('b', IMAGE),
      tip('c', '<img src="/base/lost.png">'),
    ]);
    expect(package_.files).toEqual(['0', 'collection.anki2', 'media']);
    const name = package_.media[0] ?? '';
    expect(name).toMatch(/^my-queue-[0-9a-f]{12}\.svg$/);
    expect(package_.contents[0]).toBe(PICTURE.toString('base64'));
    const fields = package_.tables.notes.map(({flds}) => String(flds)).join();
    expect(fields).toContain(`<img src="${name}" alt="A queue">`);
    expect(fields).not.toContain('my%20queue');
    expect(fields).toContain('<img src="https://example.org/base/lost.png">');
  });

  it.each(['/base/../secret.txt', '/base/%2e%2e/secret.txt', '//example.com/x.png', '/other/x.png', '/base/%E0%A4%A'])(
    'should pack nothing from %s',
    async (src) => {
      writeFileSync(path.join(folder, 'secret.txt'), 'secret');
      const {files} = await read([tip('a', `<img src="${src}">`)]);
      expect(files).toEqual(['collection.anki2', 'media']);
    },
  );

  it('should hand formulas to Anki as they were typed', async () => {
    const katex = (tex: string) =>
      `<span class="katex"><span class="katex-mathml"><math><semantics><mrow></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html">drawn</span></span>`;
    const html = `In ${katex('x &lt; 2')}: <span class="katex-display">${katex('y')}</span>`;
    expect(fieldsOf(await read([tip('a', html)]))[1]).toBe('In \\(x &#x3C; 2\\): \\[y\\]');
  });

  it('should hand over the macros that a formula uses, and the picture where Anki might not draw it', async () => {
    const page = toHast(createParser()('$\\newcommand{\\q}{q}\\newcommand{\\w}{\\q}$ $\\w$ $\\mbox{a}$')) as Root;
    drawFormulas(page);
    const [, back = ''] = fieldsOf(await read([tip('a', toHtml(page))]));
    expect(back).toContain('\\(\\newcommand{\\q}{q}\\newcommand{\\w}{\\q}\\w\\)');
    expect(back).toMatch(/<span style="font-size: 1.21em"><svg [^>]*style="[^"]*width:[\d.]+em/);
    expect(back).not.toContain('<math');
  });

  it('should keep what a note is known by, whatever is edited elsewhere', async () => {
    const before = await read([tip('a', 'one'), tip('b', 'two')]);
    const moved = tip('a', 'one, <b>reworded</b>', {headings: [], label: 'Exam oddity', tags: [], line: 70});
    const after = await read([tip('z', 'new'), tip('b', 'two'), moved], {changed: CHANGED + 60});
    const identities = ({tables}: ReadPackage, text: string) => {
      const note = tables.notes.find(({flds}) => String(flds).split('\u001F')[1]?.startsWith(text));
      return [note?.guid, note?.id, tables.cards.find(({nid}) => nid === note?.id)?.id];
    };
    for (const text of ['one', 'two']) {
      expect(identities(after, text)).toEqual(identities(before, text));
      expect(identities(after, text)).not.toContain(undefined);
    }
    const kept = ({tables}: ReadPackage) => [
      Object.keys(JSON.parse(String(tables.col[0]?.models))),
      Object.keys(JSON.parse(String(tables.col[0]?.decks))),
    ];
    expect(kept(after)).toEqual(kept(before));
    expect(new Set(column(after.tables.notes, 'guid')).size).toBe(3);
    // Anki takes over a note that is newer than its own.
    expect(Math.min(...(column(after.tables.notes, 'mod') as number[]))).toBeGreaterThan(CHANGED);
  });

  it('should know its notes again where the site has moved, and keep the time of each', async () => {
    const there = await read([tip('a', 'one')], {url: 'https://elsewhere.example', title: 'Study::vault'});
    const here = await read([tip('a', 'one')]);
    const ids = ({tables}: ReadPackage) => [
      column(tables.notes, 'guid'),
      column(tables.notes, 'id'),
      column(tables.cards, 'id'),
    ];
    expect(ids(there)).toEqual(ids(here));
    const {tables} = await read(
      [tip('a', 'one'), tip('b', 'two', {note: {title: 'SNS', url: '/base/sns', path: 'SNS.md'}})],
      {
        times: new Map([['/base/sns', 1_700_000_000]]),
      },
    );
    expect(tables.notes.map(({flds, mod}) => [String(flds).split('\u001F')[1], mod]).sort()).toEqual([
      ['one', CHANGED],
      ['two', 1_700_000_000],
    ]);
    const modOf = new Map(tables.notes.map(({id, mod}) => [id, mod]));
    for (const {nid, mod} of tables.cards) expect(mod).toBe(modOf.get(nid as number));
  });

  it('should make equal bytes of equal tips', async () => {
    const tips = [tip('a', `<b>x</b> ${IMAGE}`), tip('b', '4 days')];
    expect(Buffer.compare(await toAnki(tips, site), await toAnki(tips, site))).toBe(0);
  });

  it('should make a package of no tips', async () => {
    const {tables, integrity} = await read([]);
    expect([integrity, tables.notes, tables.cards]).toEqual(['ok', [], []]);
  });

  it('should give 5,000 tips an identity each', async () => {
    const {tables} = await read(Array.from({length: 5000}, (_, index) => tip(`tip-${index}`, `Tip ${index}`)));
    expect(new Set(column(tables.notes, 'guid')).size).toBe(5000);
    expect(tables.cards).toHaveLength(5000);
  });
});

describe('the time of a card', () => {
  const git = (time: number, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder,
      env: {...process.env, GIT_COMMITTER_DATE: `@${time} +0000`, GIT_AUTHOR_DATE: `@${time} +0000`},
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const {SOURCE_DATE_EPOCH} = process.env;
  const notes = path.join('notes', 'deep');
  const touch = (name: string) => {
    writeFileSync(path.join(folder, notes, name), String(Math.random()));
    utimesSync(path.join(folder, notes, name), 1_850_000_000, 1_850_000_000);
  };
  const source = (name: string, updated?: string) => ({
    url: `/${name}?${updated}`,
    directory: path.join(folder, 'notes'),
    path: `deep/${name}`,
    ...(updated !== undefined && {updated}),
  });
  const times = async (...sources: ReturnType<typeof source>[]) => [...(await cardTimes({sources})).values()];
  const CONSTANT = 1_577_836_800;

  beforeEach(() => {
    delete process.env.SOURCE_DATE_EPOCH;
    mkdirSync(path.join(folder, notes), {recursive: true});
    for (const name of ['a.md', 'é "b".md', 'new.md']) touch(name);
  });
  afterAll(() => {
    if (SOURCE_DATE_EPOCH !== undefined) process.env.SOURCE_DATE_EPOCH = SOURCE_DATE_EPOCH;
  });

  it('should be what the note says, else its last commit, else a constant, and never that of a file', async () => {
    git(1_600_000_000, 'init', '-q');
    git(1_600_000_000, 'add', 'notes/deep/a.md', 'notes/deep/é "b".md');
    git(1_600_000_000, 'commit', '-qm', 'Notes');
    touch('a.md');
    git(1_700_000_000, 'commit', '-qam', 'One of them');
    touch('a.md');
    expect(await times(source('a.md', '2024-02-03'), source('a.md'), source('é "b".md'), source('new.md'))).toEqual([
      Date.UTC(2024, 1, 3) / 1000,
      1_700_000_000,
      1_600_000_000,
      CONSTANT,
    ]);
  });

  it('should not be that of a clone that was cut off, in which each file seems to have changed', async () => {
    git(1_600_000_000, 'init', '-q');
    git(1_600_000_000, 'add', '.');
    git(1_600_000_000, 'commit', '-qm', 'Notes');
    touch('a.md');
    git(1_700_000_000, 'commit', '-qam', 'One of them');
    const clone = path.join(folder, 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone], {stdio: 'ignore'});
    const cut = (name: string) => ({...source(name), directory: path.join(clone, 'notes')});
    expect(await times(cut('a.md'), cut('é "b".md'))).toEqual([CONSTANT, CONSTANT]);
  });

  it('should be the time that is set from outside, where nothing else is known', async () => {
    process.env.SOURCE_DATE_EPOCH = '1234567890';
    expect(await times(source('a.md'), source('a.md', '2024-02-03'), source('a.md', 'some day'))).toEqual([
      1_234_567_890,
      Date.UTC(2024, 1, 3) / 1000,
      1_234_567_890,
    ]);
  });
});
