/** What one reading of a vault remembers for the next is never what the vault was before. */
import {mkdir, rename, rm, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {problemChanges} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/problem-changes.js';
import {loadSite} from '../../plugins/docusaurus-plugin-obsidian-vault/src/load-site.js';
import {ChangeEvents, changeEventsAt} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/change-events.js';
import {Turns} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/turns.js';
import {ReadSession} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/session.js';
import {obsidianVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/vault.js';
import {folderMessages} from '../../plugins/docusaurus-plugin-obsidian-vault/src/vault-folder.js';
import {removeVaults, writeVault} from '../vault-site/temporary-vault.js';

afterAll(removeVaults);

/** Everything of a site that pages are made of, as text. */
async function read(siteDir: string, vault = obsidianVault({path: 'docs', siteDir})): Promise<string> {
  const site = await loadSite(vault, {
    baseUrl: '/',
    trailingSlash: undefined,
    generatedFilesDir: path.join(siteDir, '.docusaurus'),
    localizationDir: path.join(siteDir, 'i18n'),
  });
  const {published, frontMatters, imageSizes, files} = site;
  const {problems, notes} = site.vault;
  return JSON.stringify([
    [...notes],
    published.notes,
    [...published.attachments],
    [...frontMatters],
    [...files],
    problems,
    [...imageSizes],
  ]);
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

it('should read after every kind of change what a first reading would', async () => {
  const dir = await writeVault({
    'docs/A.md': '# A\n\n[[B]] ![[p.png]] ==Exam: one==\n',
    'docs/B.md': '# B\n\n==Exam: two==\n',
  });
  const docs = (file: string) => path.join(dir, 'docs', file);
  await writeFile(docs('p.png'), PIXEL);
  const vault = obsidianVault({path: 'docs', siteDir: dir});
  const old = new Date(2001, 1, 1);
  const changes: (() => Promise<unknown>)[] = [
    async () => undefined,
    () => writeFile(docs('B.md'), '# B\n\n==Exam: six==\n'),
    // Of the same length and the same time, as a program that copies files back may leave it.
    () => writeFile(docs('A.md'), '# Z\n\n[[B]] ![[p.png]] ==Exam: one==\n').then(() => utimes(docs('A.md'), old, old)),
    () => writeFile(docs('A.md'), '# Y\n\n[[B]] ![[p.png]] ==Exam: one==\n').then(() => utimes(docs('A.md'), old, old)),
    () => rename(docs('B.md'), docs('C.md')),
    () => rename(docs('C.md'), docs('B.md')),
    () => mkdir(docs('Deep')).then(() => rename(docs('B.md'), docs('Deep/B.md'))),
    () => writeFile(docs('p.png'), 'no picture any more'),
    () => rm(docs('p.png')),
    () => writeFile(docs('A.md'), '---\ntitle: [\n---\n[[B]]\n'),
    () => writeFile(docs('A.md'), ''),
    () => mkdir(docs('.obsidian')).then(() => writeFile(docs('.obsidian/app.json'), '{"strictLineBreaks": true}')),
    () => rm(docs('A.md')),
  ];
  for (const change of changes) {
    await change();
    const now = await read(dir, vault);
    await rm(path.join(dir, '.docusaurus'), {recursive: true});
    expect(await read(dir)).toBe(now);
    // What the session has staged is not there any more, as nobody should have done.
    await rm(path.join(dir, '.docusaurus'), {recursive: true});
    vault.session.end();
    vault.session.end();
  }
});

describe('a session', () => {
  it('should make a value once for what it is made of, and forget what a reading did not ask for', () => {
    const session = new ReadSession();
    let made = 0;
    const ask = (key: string) => session.remember('x', key, () => ++made);
    expect([ask('a'), ask('a'), ask('b'), ask('b')]).toEqual([1, 1, 2, 2]);
    session.end();
    expect(ask('b')).toBe(2);
    session.end();
    session.end();
    expect(ask('b')).toBe(3);
  });

  it('should try again what has failed', async () => {
    const session = new ReadSession();
    await expect(session.remember('x', 'a', () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    await expect(session.remember('x', 'a', () => Promise.resolve('there'))).resolves.toBe('there');
  });

  it('should write at once, or the last of each name when it is told to', () => {
    const written: string[] = [];
    new ReadSession().write('a', () => void written.push('now'));
    const session = new ReadSession(true);
    for (const text of ['first', 'second']) session.write('a', () => void written.push(text));
    expect(written).toEqual(['now']);
    session.settle();
    session.settle();
    expect(written).toEqual(['now', 'second']);
  });
});

it('should let one turn begin when the one before has ended', async () => {
  const turns = new Turns();
  const order: string[] = [];
  await turns.begin();
  const second = turns.begin().then(() => void order.push('second'));
  await Promise.resolve();
  order.push('first');
  turns.end();
  await second;
  expect(order).toEqual(['first', 'second']);
});

describe('problems', () => {
  const problem = (line: number, message: string, path = 'A.md') =>
    ({path, line, column: 1, rule: 'unresolved-link', severity: 'error', message}) as const;
  it('should be new where they say something that none said before, wherever they stand', () => {
    const before = [problem(1, 'a'), problem(5, 'b'), problem(9, 'b')];
    expect(problemChanges(before, [problem(2, 'a'), problem(6, 'b'), problem(10, 'b')])).toEqual({
      added: [],
      solved: [],
    });
    expect(problemChanges(before, [problem(5, 'b'), problem(7, 'c')])).toEqual({
      added: [problem(7, 'c')],
      solved: [problem(1, 'a'), problem(9, 'b')],
    });
    expect(problemChanges(before, [...before, problem(1, 'a', 'B.md')]).added).toEqual([problem(1, 'a', 'B.md')]);
  });
});

describe('the folder of a vault', () => {
  it('should be told of where it has no notes, is part of a vault or holds one', async () => {
    const dir = await writeVault({
      'outer/.obsidian/app.json': '{}',
      'outer/Part/A.md': 'a',
      'outer/Part/Inner/.obsidian/app.json': '{}',
      'outer/Part/Inner/B.md': 'b',
      'plain/C.md': 'c',
    });
    const outer = path.join(dir, 'outer');
    expect(folderMessages(path.join(dir, 'plain'), ['C.md'])).toEqual([]);
    expect(folderMessages(outer, ['Part/A.md'])).toEqual([]);
    const [part, inner, ...none] = folderMessages(path.join(outer, 'Part'), ['A.md', 'Inner/B.md']);
    expect(part).toContain(`is a folder of the vault ${outer}`);
    expect(inner).toContain('Inner in ');
    expect(none).toEqual([]);
    expect(folderMessages(path.join(dir, 'plain'), [])[0]).toContain('no notes');
  });
});

describe('the messages to browsers', () => {
  /** A browser that listens. */
  function listen(events: ChangeEvents) {
    const written: string[] = [];
    const app = {
      get: (_: string, handler: (request: never, response: never) => void) =>
        handler(
          {on: () => undefined} as never,
          {writeHead: () => undefined, write: (text: string) => written.push(text)} as never,
        ),
    };
    events.attach({app});
    return () => written.map((text) => JSON.parse(text.replace(/^data: /, '')));
  }

  it('should tell one that has just come what has become of the vault, and then what changes', () => {
    const events = new ChangeEvents('/x');
    events.send({files: ['a.json'], moved: {'a.json': '/b'}, gone: {}, failure: ''});
    const told = listen(events);
    events.send({failure: 'Cannot find the vault'});
    expect(told()).toEqual([
      {moved: {'a.json': '/b'}, gone: {}, failure: '', sidebars: true, isReady: true},
      {failure: 'Cannot find the vault'},
    ]);
  });

  it('should go on where the site is loaded again', () => {
    const told = listen(changeEventsAt('/again'));
    changeEventsAt('/again').send({failure: 'gone'});
    expect(told().at(-1)).toEqual({failure: 'gone'});
    expect(changeEventsAt('/other')).not.toBe(changeEventsAt('/again'));
  });
});
