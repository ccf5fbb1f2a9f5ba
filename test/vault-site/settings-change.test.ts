/** What is kept of a vault is asked for again when its settings change, or a picture that looks unchanged from outside. */
import {statSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

it('should break lines as the settings say by now', async () => {
  const site = await loadTemporarySite({'A.md': 'one\ntwo', '.obsidian/app.json': '{}'});
  expect(await site.page('A.md')).toContain('"br"');
  const strict = await site.edit('.obsidian/app.json', '{"strictLineBreaks": true}');
  expect(await strict.page('A.md')).not.toContain('"br"');
  const again = await strict.edit('.obsidian/app.json', '{}');
  expect(await again.page('A.md')).toContain('"br"');
});

it('should draw admonitions as the settings of their plugin say by now', async () => {
  const settings = '.obsidian/plugins/obsidian-admonition/data.json';
  const site = await loadTemporarySite({'A.md': '```ad-own\nText.\n```', [settings]: '{"userAdmonitions": {}}'});
  const before = await site.page('A.md');
  const own =
    '{"userAdmonitions": {"own": {"type": "own", "title": "My own", "color": "1, 2, 3", "icon": {"name": "x"}}}}';
  const later = await site.edit(settings, own);
  expect(await later.page('A.md')).not.toBe(before);
});

it('should keep the classes that the snippets of now name', async () => {
  const site = await loadTemporarySite({
    'A.md': '<b class="red blue">x</b>',
    '.obsidian/appearance.json': '{"enabledCssSnippets": ["a"]}',
    '.obsidian/snippets/a.css': '.red { color: red }',
  });
  expect(await site.page('A.md')).toContain('"className":"red"');
  const other = await site.edit('.obsidian/snippets/a.css', '.blue { color: blue }');
  expect(await other.page('A.md')).toContain('"className":"blue"');
  const off = await other.edit('.obsidian/appearance.json', '{}');
  expect(await off.page('A.md')).not.toContain('className":"');
});

it('should know the size of a picture whose length and time are those of the one before it', async () => {
  const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="50"/>`;
  const site = await loadTemporarySite({'A.md': '![[pic.svg]]', 'pic.svg': svg(100)});
  expect(await site.page('A.md')).toContain('"width":100');
  const file = path.join(site.site.vault.dir, 'pic.svg');
  const {atime, mtime} = statSync(file);
  writeFileSync(file, svg(200));
  utimesSync(file, atime, mtime);
  const later = await site.edit('B.md', 'another note');
  expect(await later.page('A.md')).toContain('"width":200');
});

it('should hide the templates of the folder that is set by now', async () => {
  const settings = '.obsidian/plugins/templater-obsidian/data.json';
  const site = await loadTemporarySite({
    'A.md': 'a',
    'T/Daily.md': '[[nowhere]]',
    [settings]: '{"templates_folder": "T"}',
  });
  expect(site.site.published.notes.map(({entry}) => entry.path)).toEqual(['A.md']);
  expect(site.problems).not.toContain('T/Daily.md unresolved-link');
  const later = await site.edit(settings, '{"templates_folder": ""}');
  expect(later.site.published.notes.map(({entry}) => entry.path)).toEqual(['A.md', 'T/Daily.md']);
  expect(later.problems).toContain('T/Daily.md unresolved-link');
});
