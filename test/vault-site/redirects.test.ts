import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRedirectsOf, redirectsOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/redirects.js';
import {obsidianVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/vault.js';
import {readTemporaryVault, removeVaults, writeVault} from './temporary-vault.js';

afterAll(removeVaults);

async function notesOf(files: Record<string, string>) {
  return (await readTemporaryVault(files)).published.notes;
}

const aliases = (...names: string[]) => `---\naliases: ${JSON.stringify(names)}\n---\n`;

describe('old addresses', () => {
  it('should stand beside the note, or where an alias that is a path says', async () => {
    const notes = await notesOf({
      'Compute/EC2.md': aliases('Elastic Compute', 'Old/Virtual machines', '/Machines.md', 'Release v1.2'),
    });
    expect([...redirectsOf(notes).addresses]).toEqual([
      ['/compute/elastic-compute', '/compute/ec2'],
      ['/old/virtual-machines', '/compute/ec2'],
      ['/machines', '/compute/ec2'],
      ['/compute/release-v1.2', '/compute/ec2'],
    ]);
  });

  it('should lead to a permalink', async () => {
    const notes = await notesOf({'A.md': '---\npermalink: /far/away\naliases: B\n---\n'});
    expect([...redirectsOf(notes).addresses]).toEqual([['/b', '/far/away']]);
  });

  it('should never take the address of a note or of an earlier alias, and say so', async () => {
    const notes = await notesOf({
      'A.md': aliases('B', 'Same', 'a'),
      'B.md': '---\naliases: [same, B]\n---\n',
    });
    const {addresses, problems} = redirectsOf(notes);
    expect([...addresses]).toEqual([['/same', '/a']]);
    expect(problems.map(({path, rule, message}) => [path, rule, message])).toEqual([
      ['A.md', 'taken-alias', expect.stringContaining('Address `/b` of alias `B` belongs to `B.md`')],
      ['B.md', 'taken-alias', expect.stringContaining('Address `/same` of alias `same` belongs to `A.md`')],
    ]);
  });

  it('should not come from a note that is not published, nor from an alias that is no name', async () => {
    const notes = await notesOf({
      'Secret.md': '---\npublish: false\naliases: [Plan]\n---\n',
      'A.md': aliases('../../etc/passwd', '..', '!!!', '#'),
    });
    expect([...redirectsOf(notes).addresses]).toEqual([]);
  });

  it('should be an entry of the config for each vault, which a site can add to', async () => {
    const vault = obsidianVault({id: 'law', siteDir: await writeVault({'docs/A.md': ''})});
    const [plugin, options] = vault.redirects({redirects: [{from: '/a', to: '/b'}]});
    expect(plugin).toEqual(expect.any(Function));
    expect(options).toMatchObject({id: 'obsidian-vault-law', redirects: [{from: '/a', to: '/b'}]});
    expect((options.createRedirects as (page: string) => string[])('/a')).toEqual([]);
  });

  it.each([
    ['/', '/compute/ec2', ['/compute/vm']],
    ['/', '/compute/ec2/', ['/compute/vm/']],
    ['notes', '/notes/compute/ec2', ['/notes/compute/vm']],
    ['/notes/', '/compute/ec2', []],
    ['/', '/compute/vm', []],
    ['/', '/', ['/start']],
    ['notes', '/notes', ['/notes/start']],
    ['/', encodeURI('/über'), ['/ünder']],
  ])('should be given for pages below %s: %s', async (routeBasePath, page, expected) => {
    const notes = await notesOf({
      'Compute/EC2.md': aliases('VM'),
      'Home.md': aliases('Start'),
      'Über.md': aliases('Ünder'),
    });
    expect(createRedirectsOf(() => [{notes, path: routeBasePath}])(page)).toEqual(expected);
  });
});

describe('the page of an old address', () => {
  const props = (outDir: string) =>
    ({outDir, baseUrl: '/base/', routesPaths: ['/base/', '/base/a'], siteConfig: {}}) as never;
  const plugin = async (redirects: object[]) => {
    const siteDir = await writeVault({'docs/A.md': ''});
    const [redirectsPlugin, options] = obsidianVault({siteDir}).redirects({redirects});
    const siteConfig = {trailingSlash: undefined, future: {experimental_router: 'browser'}};
    const context = {generatedFilesDir: `${siteDir}/generated`, siteConfig} as never;
    return {made: await redirectsPlugin(context, {fromExtensions: [], toExtensions: [], ...options}), outDir: siteDir};
  };

  it('should lead on without a script of its own', async () => {
    const {made, outDir} = await plugin([
      {from: '/old', to: '/a'},
      {from: '/old/b', to: '/a?x="&y#z'},
    ]);
    await made?.postBuild?.(props(outDir));
    const page = readFileSync(`${outDir}/old/index.html`, 'utf8');
    expect(page).toContain('<link rel="canonical" href="/base/a">');
    expect(page).toContain('content="0; url=/base/a"');
    expect(page).not.toMatch(/<script>/);
    const [, script = ''] = /<script src="\/base\/(assets\/js\/redirect\.[\w-]+\.js)">/.exec(page) ?? [];
    expect(readFileSync(`${outDir}/${script}`, 'utf8')).toContain('location.replace');
    expect(readFileSync(`${outDir}/old/b/index.html`, 'utf8')).toContain('href="/base/a?x=%22&amp;y#z"');
    expect(readdirSync(`${outDir}/generated`)).toEqual([]);
  });

  it('should never take the place of another page', async () => {
    const {made, outDir} = await plugin([{from: '/old', to: '/a'}]);
    mkdirSync(`${outDir}/old`);
    writeFileSync(`${outDir}/old/index.html`, 'of the site');
    await expect(made?.postBuild?.(props(outDir))).rejects.toThrow('EEXIST');
    expect(readFileSync(`${outDir}/old/index.html`, 'utf8')).toBe('of the site');
  });
});
