/** Equal vaults make equal sites: whatever folder, time zone, machine and order of files they come from, cold or warm. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {loadTemporarySite, type TemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

const FILES: Record<string, string> = {
  'Home.md': '---\ncreated: 2024-03-31T02:30\nupdated: 2024-01-01\n---\n[[Ä]] [[a]] [[B]] #tag\n\n==Exam: of home==\n',
  'Ä.md': '---\ntags: [Zoo, äpfel, Apfel]\naliases: [Ö]\n---\n![[B]]\n',
  'a.md': '- [ ] task 📅 2024-03-10\n\n```tasks\nnot done\nsort by due\n```\n',
  'B.md': '```dataview\nTABLE created, file.size FROM "" SORT created\n```\n\nDue:: 2024-10-27\n',
  'i/İ.md': 'Dotted. [[ı]]',
  'i/ı.md': 'Dotless. [[İ]]',
  'Books.base': 'views:\n  - type: table\n    order: [file.name, created]\n',
  'Map.canvas': '{"nodes":[{"id":"a","type":"file","file":"Home.md","x":0,"y":0,"width":9,"height":9}],"edges":[]}',
  'picture.png': 'x',
};

/** All that a site makes of its vault, but for where it stands. */
async function made({site, page, problems}: TemporarySite): Promise<string> {
  const notes = site.published.notes.map(({entry}) => entry.path);
  const pages = await Promise.all(notes.map(page));
  const kept = [notes, pages, problems, [...site.frontMatters], [...site.slugs], [...site.files], site.links.length];
  return JSON.stringify(kept).replaceAll(path.dirname(site.vault.dir), '');
}

const {TZ} = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});
afterAll(removeVaults);

it('should not depend on the folder, the order of files, the time zone or what is there from before', async () => {
  process.env.TZ = 'UTC';
  const first = await made(await loadTemporarySite(FILES));
  expect(first).toContain('of home');
  const reversed = Object.fromEntries(Object.entries(FILES).reverse());
  for (const zone of ['Pacific/Marquesas', 'America/Los_Angeles', 'Asia/Tokyo']) {
    process.env.TZ = zone;
    const other = await loadTemporarySite(reversed);
    expect(await made(other)).toBe(first);
    expect(await made(await other.edit('picture.png', 'x'))).toBe(first);
  }
});

it('should sort and write nothing by the language of the machine', () => {
  const found = readdirSync('plugins', {recursive: true, encoding: 'utf8'})
    .filter((file) => /^[\w-]+\/src\/.*\.tsx?$/.test(file))
    .filter((file) =>
      /\.localeCompare\([^,()]*\)|Intl\.\w+\((?:undefined|\))|\.toLocale(?:Upper|Lower)Case\(/.test(
        readFileSync(path.join('plugins', file), 'utf8'),
      ),
    );
  // Tables are sorted by readers, in their own language.
  expect(found).toEqual(['docusaurus-plugin-obsidian-vault/src/theme/Table/rows.ts']);
});
