import {resolveOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import {shownProperties} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/properties.js';
import {TagPages} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/tag-pages.js';
import {readTemporaryVault, removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

async function shown(yaml: string, wanted: boolean | string[] = true, hidden: string[] = []) {
  const {vault, published} = await readTemporaryVault({
    'Note.md': `---\n${yaml}\n---\nText.`,
    'Folder/Other.md': '## Part\n\nText.',
    'doc.pdf': 'x',
    'Secret plan.md': '---\npublish: false\n---\n',
  });
  const note = published.notes.find(({entry}) => entry.path === 'Note.md');
  if (!note) throw new Error('the note is not published');
  return shownProperties(
    note.metadata,
    wanted,
    {
      resolve: vault.resolve,
      slugs: new Map(published.notes.map(({entry}) => [entry.path, entry.slug])),
      tags: new TagPages(published.notes.map(({metadata}) => metadata)),
      attachment: (path) => `/files/${path}`,
    },
    hidden,
  );
}

const text = (words: string) => ({kind: 'text', texts: [{text: words}]});

describe('the properties that a page shows', () => {
  it('should be read as Obsidian reads them: texts, lists, numbers, dates, check boxes', async () => {
    expect(
      await shown(
        'author: Ada\npages: [1, two]\nscore: 2.5\nread: 2026-01-31\nat: 2026-01-31T10:20:00\ndone: true\nopen: no',
      ),
    ).toEqual([
      {name: 'author', values: [text('Ada')]},
      {name: 'pages', values: [text('1'), text('two')]},
      {name: 'score', values: [text('2.5')]},
      {name: 'read', values: [{kind: 'date', date: '2026-01-31', text: '2026-01-31'}]},
      {name: 'at', values: [{kind: 'date', date: '2026-01-31T10:20:00', text: '2026-01-31 10:20'}]},
      {name: 'done', values: [{kind: 'checkbox', isChecked: true}]},
      {name: 'open', values: [text('no')]},
    ]);
  });

  it('should link to notes and to other sites', async () => {
    const [up, related, site] = await shown(
      'up: "[[Other]]"\nrelated: ["[[Other#Part|a part]]", "see [[Folder/Other]]!"]\nsite: "https://x.example/a?b (new)"',
    );
    expect(up?.values).toEqual([{kind: 'text', texts: [{text: 'Other', slug: '/folder/other'}]}]);
    expect(related?.values).toEqual([
      {kind: 'text', texts: [{text: 'a part', slug: '/folder/other#part'}]},
      {kind: 'text', texts: [{text: 'see '}, {text: 'Folder/Other', slug: '/folder/other'}, {text: '!'}]},
    ]);
    expect(site?.values).toEqual([
      {kind: 'text', texts: [{text: 'https://x.example/a?b', href: 'https://x.example/a?b'}, {text: ' (new)'}]},
    ]);
  });

  it('should link to files', async () => {
    expect(await shown('file: "[[doc.pdf|the paper]]"')).toEqual([
      {name: 'file', values: [{kind: 'text', texts: [{text: 'the paper', href: '/files/doc.pdf'}]}]},
    ]);
  });

  it('should take a link without quotes, which YAML reads as a list in a list', async () => {
    expect(await shown('up: [[Other]]')).toEqual([
      {name: 'up', values: [{kind: 'text', texts: [{text: 'Other', slug: '/folder/other'}]}]},
    ]);
  });

  it('should show the words of a link to what is not published, and nothing more', async () => {
    const found = await shown('up: "[[Secret plan|one thing]]"\nmore: ["[[Nowhere]]"]\njs: "javascript:alert(1)"');
    expect(found.map(({values}) => values)).toEqual([
      [text('one thing')],
      [{kind: 'text', texts: [{text: 'Nowhere', isUnresolved: true}]}],
      [text('javascript:alert(1)')],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/secret/i);
  });

  it('should leave out what is empty, and what only tells the site something', async () => {
    expect(
      await shown('title: X\npermalink: /x\ncssclasses: wide\nimage: a.png\nempty:\nnone: []\nblank: "  "'),
    ).toEqual([]);
  });

  it('should have one name for what has several, as it was understood', async () => {
    expect(
      await shown('tag: "#a, b/c"\nalias: Also\ndate: 2026-1-2\nmodified: bad', [
        'Tags',
        'aliases',
        'created',
        'updated',
      ]),
    ).toEqual([
      {
        name: 'tags',
        values: [
          {kind: 'text', texts: [{text: '#a', slug: '/tags/a'}]},
          {kind: 'text', texts: [{text: '#b/c', slug: '/tags/b/c'}]},
        ],
      },
      {name: 'aliases', values: [text('Also')]},
      {name: 'created', values: [{kind: 'date', date: '2026-01-02', text: '2026-1-2'}]},
    ]);
  });

  it('should be those that the option names, in its order, or none', async () => {
    const yaml = 'a: 1\nAuthor: Ada\nconstructor: x\ntitle: T';
    expect((await shown(yaml, ['author', 'title', 'missing', 'a'])).map(({name}) => name)).toEqual([
      'Author',
      'title',
      'a',
    ]);
    expect(await shown(yaml, false)).toEqual([]);
    expect((await shown(yaml)).map(({name}) => name)).toEqual(['a', 'Author', 'constructor']);
  });

  it('should be shown as typed, without comments', async () => {
    const found = await shown(
      'version: 1.10\nagent: 007\nbig: 12345678901234567890\nhex: 0x1F\nnote: "a %%no%% b"\nall: "%%no%%"\nday: {{date}}\nx: {a: 1}',
    );
    expect(found.map(({name, values}) => [name, ...values])).toEqual([
      ['version', text('1.10')],
      ['agent', text('007')],
      ['big', text('12345678901234567890')],
      ['hex', text('0x1F')],
      ['note', text('a  b')],
      ['day', text('{{date}}')],
      ['x', text('{"a":1}')],
    ]);
  });

  it('should be all but those that the option hides', async () => {
    expect((await shown('a: 1\nDate: 2026-01-01\nb: 2', true, ['A', 'created'])).map(({name}) => name)).toEqual(['b']);
    expect(resolveOptions({})).toMatchObject({properties: true, hiddenProperties: []});
  });

  it('should name the option that is wrong', () => {
    expect(() => resolveOptions({properties: 'tags' as never})).toThrow('"properties" must be one of [boolean, array]');
    expect(() => resolveOptions({previews: 'yes' as never})).toThrow('"previews" must be a boolean');
  });
});
