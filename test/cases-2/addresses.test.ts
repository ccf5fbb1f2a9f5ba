/** Case 26: addresses of notes, tags and attachments with letters beyond ASCII and with signs. */
import {createRedirectsOf, redirectsOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/redirects.js';
import {TagPages} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/tag-pages.js';
import {attachmentFiles, slugPath, tagPath} from '../../plugins/remark-obsidian-vault/src/index.js';
import fc from '../property.js';
import {readTemporaryVault, removeVaults} from '../vault-site/temporary-vault.js';
import {pageOf, vaultOf} from './vault.js';

afterAll(removeVaults);

const slugs = (...paths: string[]) =>
  Object.fromEntries(
    vaultOf(Object.fromEntries(paths.map((path) => [path, '']))).index.notes.map((note) => [note.path, note.slug]),
  );

describe('the address of a note', () => {
  it.each([
    ['Compute/EC2 Basics.md', '/compute/ec2-basics'],
    ['C.md', '/c'],
    ['C++.md', '/c-plus-plus'],
    ['C#.md', '/c-sharp'],
    ['C++11.md', '/c-plus-plus-11'],
    ['F# for all.md', '/f-sharp-for-all'],
    ['A+.md', '/a-plus'],
    ['50+ ways.md', '/50-plus-ways'],
    ['C++/Pointers.md', '/c-plus-plus/pointers'],
    ['C++/C++.md', '/c-plus-plus'],
    ['a+b.md', '/a-b'],
    ['quest #1 [x].md', '/quest-1-x'],
    ['+1.md', '/1'],
    ['C&D.md', '/c-d'],
    ['100% done.md', '/100-done'],
    ['Wow! Really?.md', '/wow-really'],
    ['语法.md', '/语法'],
    ['Ünïcode.md', '/ünïcode'],
    ['مهمة.md', '/مهمة'],
  ])('should be right for %s', (path, slug) => {
    expect(slugs(path)[path]).toBe(slug);
  });

  it('should stay as it is when another note goes', () => {
    const all = ['C.md', 'C++.md', 'C#.md', 'A.md', 'A+.md'];
    const together = slugs(...all);
    for (const path of all) {
      const rest = all.filter((other) => other !== path);
      expect(slugs(...rest)).toEqual(Object.fromEntries(rest.map((other) => [other, together[other]])));
    }
  });

  it('should be reached by the address that it had, unless another note has that now', async () => {
    const {published} = await readTemporaryVault({'C.md': 'c', 'C++.md': 'cpp', 'C#.md': 'cs', 'sub/F#.md': 'f'});
    expect([...redirectsOf(published.notes).addresses]).toEqual([
      ['/c-3', '/c'],
      ['/c-2', '/c-plus-plus'],
      ['/sub/f', '/sub/f-sharp'],
    ]);
  });
});

describe('the address of a tag', () => {
  it.each([
    ['语法', '/语法'],
    ['Café', '/café'],
    ['cafe\u0301', '/café'],
    ['0🌱', '/0🌱'],
    ['topic/🌲tree', '/topic/🌲tree'],
    ['👩‍🔬/❤️', '/👩‍🔬/❤️'],
    ['aws/Core', '/aws/core'],
    ['snake_case-x', '/snake_case-x'],
    ['c++', '/c-plus-plus'],
    ['c#', '/c-sharp'],
    ['a&b', '/a-b'],
    ['50%', '/50'],
    ['what?', '/what'],
    ['مهمة', '/مهمة'],
    ['क्षेत्र', '/क्षेत्र'],
  ])('should have its letters: %s', (tag, address) => {
    expect(tagPath(tag)).toBe(address);
  });

  it('should be a path for any tag', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (tag) => {
        const address = tagPath(`x/${tag}`);
        expect(address).toMatch(/^\/[^%?#\\\s<>:"|*]+$/u);
        expect(address).not.toMatch(/\/(?:\/|$|\.)/);
        expect(decodeURI(encodeURI(address))).toBe(address);
      }),
    );
  });

  it('should be one for all spellings', () => {
    const {metadata} = pageOf('---\ntags: [Café, c++]\n---\n#cafe\u0301 #文法');
    const tags = new TagPages([metadata]);
    expect(tags.of(metadata)).toEqual([
      {label: 'c++', permalink: '/c-plus-plus'},
      {label: 'Café', permalink: '/café'},
      {label: '文法', permalink: '/文法'},
    ]);
    expect(tags.permalink('CAFÉ')).toBe('/café');
  });
});

describe('a former address of a tag', () => {
  it('should lead to its page, unless a page has it now or no server could find it', async () => {
    const {published} = await readTemporaryVault({
      'A.md': '---\ntags: [node.js, a.b/c, it\'s, café, c++, "x y", plain, a-b/d]\n---\n',
    });
    const pages = new TagPages(published.notes.map(({metadata}) => metadata));
    expect([...pages.former()]).toEqual([
      ['/node.js', '/node-js'],
      ['/a.b', '/a-b'],
      ['/a.b/c', '/a-b/c'],
      ["/it's", '/it-s'],
    ]);
    const redirects = createRedirectsOf(() => [{notes: published.notes, path: '/notes', tags: {pages, path: '/tags'}}]);
    expect(redirects('/notes/tags/node-js')).toEqual(['/notes/tags/node.js']);
    expect(redirects('/notes/tags/plain')).toEqual([]);
  });
});

describe('a former address of a tag that no URL or no file system takes', () => {
  it('should not be there', async () => {
    const long = 'x'.repeat(300);
    const {published} = await readTemporaryVault({
      'A.md': `---\ntags: ["..", ".", "a.b/../../c", "a.b/./c", "a.b/..", "\\uD800", ${long}.y, ${Array(9).fill('x.y'.repeat(40)).join('/')}, "a?b.c", "ok.ok"]\n---\n`,
    });
    const pages = new TagPages(published.notes.map(({metadata}) => metadata));
    const former = [...pages.former().keys()];
    expect(former.filter((address) => address.length < 100)).toEqual(['/a.b', '/ok.ok']);
    expect(Math.max(...former.map((address) => address.length))).toBeLessThan(800);
    expect(former.filter((address) => new URL(address, 'https://x.example').pathname !== address)).toEqual([]);
  });
});

describe('the address of an attachment', () => {
  it('should be ASCII, and that of the name alone', () => {
    const paths = [
      'Images/My Pic (1).PNG',
      'é.png',
      'e.png',
      '图/日本語.pdf',
      '日本.pdf',
      'C++.zip',
      'Ünï cöde.jpeg',
      '😀.png',
      'ﬁle².png',
    ];
    const files = attachmentFiles(paths);
    expect(files.get('Images/My Pic (1).PNG')).toBe('images/my-pic-1.png');
    expect(files.get('e.png')).toBe('e.png');
    expect(files.get('é.png')).toMatch(/^e-[a-z\d]{7}\.png$/);
    expect(files.get('Ünï cöde.jpeg')).toMatch(/^uni-code-[a-z\d]{7}\.jpeg$/);
    for (const file of files.values()) expect(file).toMatch(/^[a-z\d./_-]+$/);
    expect(new Set(files.values()).size).toBe(paths.length);
    for (const path of paths) expect(attachmentFiles([path]).get(path)).toBe(files.get(path));
  });

  it('should be that of before where the name is ASCII', () => {
    for (const path of ['AWS/Images/bucket.png', 'a b/c d.mp3', 'x.tar.gz']) {
      const dot = path.lastIndexOf('.');
      expect(attachmentFiles([path]).get(path)).toBe(`${slugPath(path.slice(0, dot)).slice(1)}${path.slice(dot)}`);
    }
  });
});
