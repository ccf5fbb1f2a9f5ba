/** Canvases in notes, notes in canvases, and bases. */

import type {VaultSite} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/site.js';
import {TagPages} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/tag-pages.js';
import {dependenciesOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/dependencies.js';
import {arrange} from '../../plugins/remark-obsidian-vault/src/canvas/arrange.js';
import {readTemporaryVault, removeVaults} from '../vault-site/temporary-vault.js';
import {card, draw} from './draw.js';

afterAll(removeVaults);

describe('a canvas in a note', () => {
  const canvas = {
    nodes: [card('a', 'On the board'), card('b', 'There', {x: 400})],
    edges: [{fromNode: 'a', toNode: 'b'}],
  };

  it.each(['![[C.canvas]]', '![C](C.canvas)', '![[C]]', '| a |\n| - |\n| ![[C.canvas]] |'])(
    'should be drawn by %s',
    (embed) => {
      const {all, texts} = draw('N.md', {'N.md': embed, 'C.canvas': canvas});
      if (embed === '![[C]]') return expect(texts('.is-unresolved')).toEqual(['C']);
      expect(texts('.internal-embed.canvas-embed .canvas-card-content')).toEqual(['On the board', 'There']);
      expect(all('.canvas-embed .markdown-embed-title a[href="/C.canvas"]')).toHaveLength(1);
      return undefined;
    },
  );

  it.each([
    ['[[C.canvas]]', 'C.canvas'],
    ['[[C.canvas|the map]]', 'the map'],
    ['[map](C.canvas)', 'map'],
    ['## ![[C.canvas]]', 'C.canvas'],
  ])('should be linked by %s', (link, text) => {
    const {all, texts} = draw('N.md', {'N.md': link, 'C.canvas': canvas});
    expect(texts('a.internal-link[href="/C.canvas"]')).toEqual([text]);
    expect(all('.canvas')).toEqual([]);
  });

  it('should not be there where it is hidden', () => {
    const {html} = draw('N.md', {'N.md': 'x ![[C.canvas|]] [[C.canvas|y]]', 'Hidden/C.canvas': canvas});
    expect(html).not.toMatch(/canvas|board/);
  });

  it('should be cut where it shows itself, and be reported', () => {
    const self = draw('C.canvas', {'C.canvas': {nodes: [card('a', 'Me: ![[C.canvas]]')]}});
    expect(self.problems).toMatchObject([{rule: 'embed-cycle', path: 'C.canvas', line: 1}]);
    expect(self.all('.canvas')).toHaveLength(1);
    const other = draw('C.canvas', {'C.canvas': {nodes: [card('a', '![[N]]')]}, 'N.md': 'Note ![[C.canvas]]'});
    expect(other.problems).toMatchObject([{rule: 'embed-cycle', path: 'N.md'}]);
    expect(other.texts('.markdown-embed-content')).toEqual(['Note C']);
  });

  it('should show its own file as a card, without end', () => {
    const node = {...card('a', ''), type: 'file', file: 'C.canvas'};
    const {all, problems} = draw('C.canvas', {'C.canvas': {nodes: [node]}});
    expect([all('.canvas-file-title a').length, problems]).toEqual([1, []]);
  });
});

describe('a base', () => {
  const files = {'List.base': 'filters: CANARY', 'N.md': '![[List.base]] and [[List.base]] and [b](List.base)'};
  it('should be named as what it is, with the file to download', () => {
    const {texts, all} = draw('N.md', files);
    expect(texts('.base-embed')).toEqual(['List Obsidian Base: opens in Obsidian']);
    expect(texts('a.base-link')).toEqual(['List', 'List.base', 'b']);
    for (const {properties} of all('a.base-link')) {
      expect(properties).toMatchObject({href: '/files/List.base', title: 'Obsidian Base: opens in Obsidian'});
    }
  });

  it('should be named on a canvas too', () => {
    const node = {...card('a', ''), type: 'file', file: 'List.base'};
    const {texts} = draw('C.canvas', {...files, 'C.canvas': {nodes: [node]}});
    expect(texts('.canvas-file .base-embed')).toEqual(['List Obsidian Base: opens in Obsidian']);
  });
});

describe('a vault with canvases', () => {
  const FILES = {
    'Home.md': '[[Maps/C.canvas]] ![[Used.base]]',
    'Maps/C.canvas': JSON.stringify({
      nodes: [
        card('a', '![[shown.png]] #map [[Home]]'),
        {...card('b', '', {y: 300}), type: 'file', file: 'Pics/card.png'},
        {...card('c', '', {y: 600}), type: 'file', file: 'Templates/Secret.md'},
        {...card('d', '', {y: 900}), type: 'group', background: 'Pics/back.png'},
        {...card('e', '', {y: 1900}), type: 'file', file: 'Lonely.md'},
      ],
    }),
    'Templates/T.canvas': '{}',
    'Templates/Secret.md': '![[secret.png]]',
    'Lonely.md': 'Alone.',
    'shown.png': '',
    'secret.png': '',
    'unused.png': '',
    'Pics/card.png': '',
    'Pics/back.png': '',
    'Used.base': '',
    'Other.base': '',
    '.obsidian/templates.json': '{"folder": "Templates"}',
  };

  it('should publish the canvas as a note, with the files that it uses', async () => {
    const {published, links, vault} = await readTemporaryVault(FILES);
    expect(published.notes.map(({entry, file}) => [entry.path, entry.slug, file])).toContainEqual([
      'Maps/C.canvas',
      '/maps/c-canvas',
      'maps/c-canvas.md',
    ]);
    const paths = published.notes.map(({entry}) => entry.path);
    expect(paths).not.toContain('Templates/T.canvas');
    expect(paths).toContain('Used.base');
    expect([...published.attachments.keys()]).toEqual(['Pics/back.png', 'Pics/card.png', 'shown.png']);
    expect(links.map(({from, to}) => [from.entry.path, to.entry.path])).toEqual([
      ['Home.md', 'Maps/C.canvas'],
      ['Home.md', 'Used.base'],
      ['Maps/C.canvas', 'Home.md'],
      ['Maps/C.canvas', 'Lonely.md'],
    ]);
    expect(vault.problems.filter(({rule}) => rule === 'unresolved-embed' || rule === 'malformed-canvas')).toEqual([]);
  });

  it('should publish no canvas and no base where only notes that say so are published', async () => {
    const {published} = await readTemporaryVault(
      {...FILES, 'Home.md': `---\npublish: true\n---\n${FILES['Home.md']}`},
      {publish: 'opt-in'},
    );
    expect(published.notes.map(({entry}) => entry.path)).toEqual(['Home.md']);
    expect([...published.attachments.keys()]).toEqual([]);
  });
});

describe('a warm build', () => {
  const FILES = {
    'Note.md': 'See ![[C.canvas]]',
    'Other.md': 'Start.',
    'C.canvas': JSON.stringify({nodes: [card('a', 'Text'), {...card('b', ''), type: 'file', file: 'Other.md'}]}),
  };
  const digests = async (files: Record<string, string>) => {
    const {vault, published} = await readTemporaryVault(files);
    const site = {
      vault,
      published,
      imageSizes: new Map(),
      pictures: {sources: new Map(), kept: new Map()},
      tags: new TagPages([]),
      slugs: new Map(),
      titleIds: new Map(),
      version: {path: '/'},
      baseUrl: '/',
    } as unknown as VaultSite;
    return ['C.canvas', 'Note.md', 'Other.md'].map((path) => dependenciesOf(site, path, () => undefined));
  };

  it.each([
    ['nothing', {}, [true, true, true]],
    ['a card', {'C.canvas': FILES['C.canvas'].replace('Text', 'Word')}, [false, false, true]],
    ['a place', {'C.canvas': FILES['C.canvas'].replace('"x":0', '"x":1')}, [false, false, true]],
    ['a note on a card', {'Other.md': 'Begin.'}, [false, false, false]],
  ])('should make the pages again that %s changes', async (_, changed, same) => {
    const [before, after] = [await digests(FILES), await digests({...FILES, ...changed})];
    expect(after.map((digest, index) => digest === before[index])).toEqual(same);
  });
});

describe('the size of a canvas', () => {
  /** How often the place of a card is looked at. */
  const steps = (cards: number) => {
    let count = 0;
    const items = Array.from({length: cards}, (_, n) => ({
      ...(n % 3 === 0 ? {type: 'group' as const, backgroundStyle: 'cover' as const} : {type: 'link' as const, url: ''}),
      id: `${n}`,
      label: '',
      offset: 0,
      get x() {
        count++;
        return (n * 7919) % 5000;
      },
      y: (n * 104_729) % 5000,
      width: 100 + n,
      height: 100 + n,
    }));
    const edges = items.map((from, n) => ({
      from,
      to: items[(n * 31) % cards] ?? from,
      fromArrow: false,
      toArrow: true,
      label: '',
    }));
    const arranged = arrange(items, edges);
    expect(arranged.length).toBeGreaterThan(0);
    return count;
  };

  it('should cost in proportion to its cards', () => {
    expect(steps(4000) / steps(1000)).toBeLessThan(6);
  });
});
