/** The pages of notes as data: the names of their files, their sidebars, the one route for all of them, what is kept of them. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {cutGlobalData, docsInNavbar} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/cut-routes.js';
import {
  navigationOf,
  openedSidebar,
  pruneSidebars,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/navigation.js';
import {contentUrl, noteFile} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/note-file.js';
import {NotePages} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/note-pages.js';
import routesLoader from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/routes-loader.js';
import {readDigestFile, writeDigestFile} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/digest-file.js';
import {hastOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/page-hast.js';
import {pageNodes} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/page-nodes.js';
import type {PageRenderer} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/page-renderer.js';
import fc from '../property.js';

const folders: string[] = [];
const temporary = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true});
});

describe('the file of a page', () => {
  it.each([
    ['/', '/', 'index.json'],
    ['/base/', '/base/', 'index.json'],
    ['/base', '/base/', 'base.json'],
    ['/index', '/', 'index_.json'],
    ['/index_', '/', 'index__.json'],
    ['/compute/ec2', '/', 'compute/ec2.json'],
    ['/compute/ec2/', '/', 'compute/ec2.json'],
    ['/compute/ec2.html', '/', 'compute/ec2.json'],
    ['/compute/ec2/index.html', '/', 'compute/ec2.json'],
    ['/base/compute/ec2', '/base/', 'compute/ec2.json'],
    ['/%C3%BCnic%C3%B6de', '/', 'ünicöde.json'],
    ['/ünicöde', '/', 'ünicöde.json'],
    ['/100%', '/', '100%.json'],
  ])('should be of %s below %s %s', (pathname, baseUrl, file) => expect(noteFile(pathname, baseUrl)).toBe(file));

  it('should be another for another address', () => {
    const part = fc.stringMatching(/^[a-z_]{1,7}$/);
    const address = fc.array(part, {maxLength: 3}).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(address, address, (a, b) => {
        expect(noteFile(a, '/') === noteFile(b, '/')).toBe(a === b);
      }),
    );
  });

  it('should have an address in which every sign stands for itself', () => {
    expect(contentUrl('a b/c#?%.json', '/base/')).toBe('/base/note-content/a%20b/c%23%3F%25.json');
  });
});

describe('a sidebar', () => {
  const link = (docId: string, more = {}) => ({type: 'link', docId, href: `/${docId}`, label: docId, ...more});
  const category = (label: string, items: object[], more = {}) => ({
    ...{type: 'category', label, items, collapsed: true, collapsible: true},
    ...more,
  });
  const sidebar = [
    link('home'),
    category('A', [category('Deep', [link('a1'), link('a2')]), link('a3')]),
    category('B', [link('hidden', {unlisted: true}), link('b1'), link('b2')], {docId: 'b'}),
    category('Open', [link('o1'), category('Inside', [link('o2'), link('o3')])], {collapsed: false}),
  ] as unknown as PropSidebarItem[];
  const pruned = pruneSidebars({notes: sidebar}).notes as PropSidebarItem[];
  const ids = (items: readonly unknown[]): string[] =>
    items.flatMap((item) => {
      const {docId, items: inside} = item as {docId?: string; items?: unknown[]};
      return inside ? ids(inside) : [docId ?? ''];
    });

  it('should keep of a closed category the first link that readers see, and an open one as it is', () => {
    expect(ids(pruned)).toEqual(['home', 'a1', 'b1', 'o1', 'o2']);
  });

  it('should have around each page what its own file says, and be whole along the way', () => {
    const places = navigationOf(sidebar);
    const opened = (id: string) => ids(openedSidebar(pruned, places.get(id) ?? {trail: [], open: []}));
    expect(opened('home')).toEqual(['home', 'a1', 'b1', 'o1', 'o2']);
    expect(opened('a3')).toEqual(['home', 'a1', 'a3', 'b1', 'o1', 'o2']);
    expect(opened('a2')).toEqual(['home', 'a1', 'a2', 'a3', 'b1', 'o1', 'o2']);
    expect(opened('b')).toEqual(['home', 'a1', 'hidden', 'b1', 'b2', 'o1', 'o2']);
    expect(opened('o3')).toEqual(['home', 'a1', 'b1', 'o1', 'o2', 'o3']);
  });
});

describe('the routes of the bundle', () => {
  const ROUTES = `import React from 'react';
import ComponentCreator from '@docusaurus/ComponentCreator';

export default [
  {
    path: '/',
    component: ComponentCreator('/', '1'),
    routes: [
      {path: '/a', component: ComponentCreator('/a', '2'), exact: true, note: true},
      {path: '/b', component: ComponentCreator('/b', '3'), exact: true, sidebar: "s", note: true},
      {path: '/plain', component: ComponentCreator('/plain', '4'), exact: true},
      {path: '/', component: ComponentCreator('/', '5'), exact: true, note: true}
    ]
  },
  {
    path: '*',
    component: ComponentCreator('*'),
  },
];
`;
  const load = (routes: string, file: string, source = routes) => {
    const folder = temporary();
    writeFileSync(path.join(folder, 'routes.js'), routes);
    const warnings: string[] = [];
    const context = {
      resourcePath: path.join(folder, file),
      addDependency: () => undefined,
      emitWarning: ({message}: Error) => void warnings.push(message),
    };
    return {output: routesLoader.call(context, source), warnings};
  };

  it('should have one for all notes, behind all other pages, and the home of the site', () => {
    const {output, warnings} = load(ROUTES, 'routes.js');
    expect(warnings).toEqual([]);
    expect(output.match(/"path"|path"?:/g)).toHaveLength(5);
    expect(output).not.toMatch(/"\/a"|"\/b"/);
    expect(output.indexOf('/plain')).toBeLessThan(output.indexOf('"notes"'));
    expect(output).toContain('withNotes(ComponentCreator("/", "notes"))');
    expect(output).toContain('withNotes(ComponentCreator("/", "5"))');
  });

  it('should have the chunks of one note for all', () => {
    const names = {'/-1': 1, '/a-2': {__comp: 'doc'}, '/b-3': {__comp: 'doc'}, '/plain-4': 4, '/-5': 5};
    const {output} = load(ROUTES, 'routesChunkNames.json', JSON.stringify(names));
    expect(JSON.parse(output)).toEqual({'/-1': 1, '/-notes': {__comp: 'doc'}, '/plain-4': 4, '/-5': 5});
    // A second vault's loader stands behind the first one's.
    expect(JSON.parse(load(ROUTES, 'routesChunkNames.json', output).output)).toEqual(JSON.parse(output));
  });

  it('should stay as they are where they look strange, with a word on it', () => {
    for (const strange of [
      'export default {};',
      'export default [;',
      ROUTES.replace("ComponentCreator';", "Other';"),
    ]) {
      const {output, warnings} = load(strange, 'routes.js');
      expect(output).toBe(strange);
      expect(warnings).toHaveLength(1);
    }
  });
});

describe('what every page knows of the docs', () => {
  const version = {name: 'current', mainDocId: 'main', docs: ['main', 'named', 'other'].map((id) => ({id, path: id}))};
  it('should name those that something asks for, and all where readers can switch versions', () => {
    const navbar = {items: [{docId: 'named'}, {items: [{docId: 'deep'}]}, null]};
    const named = docsInNavbar({navbar});
    expect([...named]).toEqual(['named', 'deep']);
    const ids = (data: {versions: (typeof version)[]}) => data.versions.map(({docs}) => docs.map(({id}) => id));
    expect(ids(cutGlobalData({versions: [version]}, named))).toEqual([['main', 'named']]);
    expect(ids(cutGlobalData({versions: [version, version]}, named))).toEqual([
      ['main', 'named', 'other'],
      ['main', 'named', 'other'],
    ]);
  });
});

describe('the elements of a page', () => {
  it.each([
    '<p>a <strong>b</strong> c</p>',
    '<ul><li>a</li><li><input type="checkbox" checked disabled></li></ul>',
    '<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    '<span style="color: red; --canvas-x: 5">x</span>',
    '<a href="#x" class="a b" data-href="X" data-open="">y</a>',
    '<svg viewBox="0 0 1 1"><path stroke-width="2" d="M0 0"></path></svg>',
    '<p>before <span class="katex"><b>x</b></span> behind</p>',
  ])('should be the same there and back: %s', (html) => {
    const back = hastOf(JSON.parse(JSON.stringify(pageNodes(fromHtml(html, {fragment: true})))));
    const text = (tree: Parameters<typeof toHtml>[0]) => toHtml(tree).replace(/<[^>]*>/g, '');
    expect(text(back)).toBe(text(fromHtml(html, {fragment: true})));
  });

  it('should hold formulas as text that no one looks into', () => {
    const [paragraph] = pageNodes(fromHtml('<p><span class="katex"><b>x</b></span></p>', {fragment: true}));
    expect(paragraph).toEqual(['p', 0, ['Formula', {className: 'katex', html: '<b>x</b>'}]]);
  });
});

describe('the list of the pages that were written', () => {
  /** A vault that has no note any more. */
  async function prune(list: string | undefined, others: Record<string, string> = {}) {
    const folder = path.join(temporary(), 'note-content');
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
      writeFileSync(path.join(folder, file), text);
    };
    write('secret.json', 'CANARY');
    write('deep/secret.json', 'CANARY');
    if (list !== undefined) write('../note-content-default.json', list);
    for (const [file, text] of Object.entries(others)) write(file, text);
    const renderer = {keep: async () => undefined} as unknown as PageRenderer;
    const settings = {siteDir: '/', baseUrl: '/', folder, pagesFolder: path.join(folder, '../note-pages')};
    const pages = new NotePages({options: {id: 'default'}}, renderer, settings);
    pages.update({versions: [{versionName: 'current', docs: []} as never], sidebars: new Map()});
    await pages.write();
    return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.json'));
  }

  it('should take what is gone with it', async () => {
    expect(await prune('["deep/secret.json", "secret.json"]')).toEqual([]);
  });

  it.each(['', '["deep/secret.json", "secr', '\0\0\0', 'null', '{"a": 1}', '[1, 2]', '["../../x"]'])(
    'should leave nothing that is gone where it is damaged: %j',
    async (list) => expect(await prune(list)).toEqual([]),
  );

  it('should leave alone what may be that of another vault', async () => {
    const law = {'../note-content-law.json': '["secret.json"]'};
    expect((await prune('[', law)).sort()).toEqual(['deep/secret.json', 'secret.json']);
    expect((await prune(undefined)).sort()).toEqual(['deep/secret.json', 'secret.json']);
  });
});

describe('a file of a cache', () => {
  it('should be none where it is damaged, cut, of another shape or made of something else', () => {
    const file = path.join(temporary(), 'deep/file.json');
    expect(readDigestFile(file, 'key')).toBeUndefined();
    writeDigestFile(file, 'key', '{"a": 1}');
    expect(readDigestFile(file, 'key')).toBe('{"a": 1}');
    expect(readDigestFile(file, 'other')).toBeUndefined();
    const text = readFileSync(file, 'utf8');
    for (const damaged of [text.slice(0, -1), text.replace('1', '2'), '', '{}', '[1]\n{}', 'null']) {
      writeFileSync(file, damaged);
      expect(readDigestFile(file, 'key')).toBeUndefined();
    }
  });
});
