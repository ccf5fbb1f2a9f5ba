import {existsSync, readFileSync, statSync} from 'node:fs';
import {chmod, rm, stat, symlink, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import exifr from 'exifr';
import {copyAttachments} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/copy-attachments.js';
import {photo} from '../vault-site/photo.js';
import {readTemporaryVault, removeVaults, writeVault} from '../vault-site/temporary-vault.js';

afterAll(removeVaults);

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>pwn()</script><rect/></svg>';

async function vaultOf(files: Record<string, string>) {
  const dir = await writeVault(files);
  const settings = {
    vault: {dir, diskPaths: new Map<string, string>()},
    files: new Map(Object.keys(files).map((file) => [file, file])),
    folder: path.join(dir, '.out'),
    cacheFile: path.join(dir, '.cache/attachments.json'),
    stripPositions: false,
  };
  return {...settings, dir, copied: (file: string) => readFileSync(path.join(settings.folder, file), 'utf8')};
}

describe('a copied attachment', () => {
  it('should be the file, and an SVG without what could run', async () => {
    const vault = await vaultOf({'a.png': 'picture', 'b/c.svg': SVG});
    expect(await copyAttachments(vault)).toEqual([]);
    expect(vault.copied('a.png')).toBe('picture');
    expect(vault.copied('b/c.svg')).toContain('<rect/>');
    expect(vault.copied('b/c.svg')).not.toContain('pwn');
  });

  it('should be left alone where neither it nor its file has changed', async () => {
    const vault = await vaultOf({'a.png': 'picture', 'c.svg': SVG});
    await copyAttachments(vault);
    const before = ['a.png', 'c.svg'].map((file) => statSync(path.join(vault.folder, file)).ino);
    await copyAttachments(vault);
    expect(['a.png', 'c.svg'].map((file) => statSync(path.join(vault.folder, file)).ino)).toEqual(before);
  });

  it.each(['a.png', 'c.svg'])(
    'should be copied again where the copy %s is damaged at the same size and time',
    async (file) => {
      const vault = await vaultOf({'a.png': 'picture', 'c.svg': SVG});
      await copyAttachments(vault);
      const target = path.join(vault.folder, file);
      const good = vault.copied(file);
      const {atime, mtime} = await stat(target);
      await writeFile(target, good.replace(/../, 'XX'));
      await utimes(target, atime, mtime);
      await copyAttachments(vault);
      expect(vault.copied(file)).toBe(good);
    },
  );

  it('should be copied again where its file is another one of the same size and time', async () => {
    const vault = await vaultOf({'a.png': 'picture'});
    await copyAttachments(vault);
    const source = path.join(vault.dir, 'a.png');
    const {atime, mtime} = await stat(source);
    await writeFile(source, 'PICTURE');
    await utimes(source, atime, mtime);
    await copyAttachments(vault);
    expect(vault.copied('a.png')).toBe('PICTURE');
  });

  it.each(['', 'half', '{"a.png"', 'x y\n[]', 'x y\n7'])(
    'should be right whatever is written down of the last: %j',
    async (text) => {
      const vault = await vaultOf({'a.png': 'picture'});
      await copyAttachments(vault);
      await writeFile(vault.cacheFile, text);
      await copyAttachments(vault);
      expect(vault.copied('a.png')).toBe('picture');
    },
  );

  it('should go with its file, and where a link has led it out of the vault', async () => {
    const outside = await writeVault({'secret.png': 'secret'});
    const vault = await vaultOf({'a.png': 'picture', 'b.png': 'picture', 'c.png': 'picture'});
    await copyAttachments(vault);
    await rm(path.join(vault.dir, 'a.png'));
    await rm(path.join(vault.dir, 'b.png'));
    await symlink(path.join(outside, 'secret.png'), path.join(vault.dir, 'b.png'));
    vault.files.delete('c.png');
    await copyAttachments(vault);
    expect(['a.png', 'b.png', 'c.png'].filter((file) => existsSync(path.join(vault.folder, file)))).toEqual([]);
  });

  it('should lose where it was taken where the site says so, also after a build that kept it', async () => {
    const vault = await vaultOf({'a.jpg': ''});
    await writeFile(path.join(vault.dir, 'a.jpg'), photo(true));
    const position = async () => exifr.gps(readFileSync(path.join(vault.folder, 'a.jpg'))).catch(() => undefined);
    await copyAttachments(vault);
    expect(await position()).toMatchObject({latitude: 52.5});
    await copyAttachments({...vault, stripPositions: true});
    expect((await position())?.latitude ?? Number.NaN).toBeNaN();
    expect(readFileSync(path.join(vault.dir, 'a.jpg'))).toEqual(photo(true));
  });

  it('should be found by a name that the file system spells in another way', async () => {
    const name = 'Re\u0301sume\u0301 Ü.png'.replace('Ü', 'U\u0308');
    const {vault, published} = await readTemporaryVault({
      'A.md': `![[${name.normalize('NFC')}|x]] ![[deep/${name}|x]]\n`,
      [name]: 'NFD',
      [`deep\u0308/${name}`]: 'none',
      [`deep/${name}`]: 'deep',
    });
    const folder = path.join(vault.dir, '.out');
    const {attachments: files} = published;
    expect([...files.keys()]).toEqual([name.normalize('NFC'), `deep/${name.normalize('NFC')}`]);
    const cacheFile = path.join(vault.dir, '.cache/attachments.json');
    expect(await copyAttachments({vault, files, folder, cacheFile, stripPositions: false})).toEqual([]);
    const copied = [...files.values()].map((file) => readFileSync(path.join(folder, file), 'utf8'));
    expect(copied).toEqual(['NFD', 'deep']);
  });

  // Who runs the tests as root may read everything.
  const itForUsers = process.getuid?.() === 0 ? it.skip : it;
  itForUsers('should be missing and reported where it may not be read, while all others are there', async () => {
    const vault = await vaultOf({'a.png': 'picture', 'b.png': 'picture'});
    await chmod(path.join(vault.dir, 'a.png'), 0o000);
    const problems = await copyAttachments(vault);
    expect(problems.map(({path: file, rule}) => [file, rule])).toEqual([['a.png', 'unreadable-attachment']]);
    expect(existsSync(path.join(vault.folder, 'a.png'))).toBe(false);
    expect(vault.copied('b.png')).toBe('picture');
  });

  it('should be empty where it is no SVG, and be reported each time', async () => {
    const vault = await vaultOf({'a.svg': '<svg'});
    for (let time = 0; time < 2; time++) {
      const [problem, ...others] = await copyAttachments(vault);
      expect(others).toEqual([]);
      expect(problem).toMatchObject({path: 'a.svg', rule: 'unreadable-svg', severity: 'error'});
      expect(vault.copied('a.svg')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>\n');
    }
  });
});

describe('an attachment that is a page itself', () => {
  const files = {
    'A.md': '[[page.html]] ![[page.xhtml]] [x](data.xml) <a href="page.html">raw</a>\n\n[[sheet.pdf]]\n',
    'page.html': '<script>pwn()</script>',
    'page.xhtml': 'x',
    'data.xml': 'x',
    'sheet.pdf': 'x',
  };

  it('should not be published, and be reported where it is linked', async () => {
    const {vault, published} = await readTemporaryVault(files);
    expect([...published.attachments.keys()]).toEqual(['sheet.pdf']);
    const links = vault.notes.get('A.md')?.links.map(({to}) => [to.status, to.problem?.rule]);
    expect(links).toContainEqual(['unresolved', 'active-attachment']);
    expect(links?.filter(([, rule]) => rule === 'active-attachment').length).toBeGreaterThanOrEqual(3);
  });

  it('should be published where the site says so, and be reported still', async () => {
    const {vault, published} = await readTemporaryVault(files, {activeAttachments: true});
    expect([...published.attachments.keys()].sort()).toEqual(['data.xml', 'page.html', 'page.xhtml', 'sheet.pdf']);
    const [first] = vault.notes.get('A.md')?.links ?? [];
    expect(first?.to.problem?.message).toMatch(/^`page.html` is a page itself, and runs what it holds/);
  });
});
