/** Bases and queries ask the published notes of their vault, and their pages change with them. */
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

const BOOKS =
  'filters: file.hasTag("book")\nviews:\n  - {type: table, name: All, order: [file.name, pages]}\n  - {type: list, name: Names}\n';

const VAULT = {
  'Shelf.base': BOOKS,
  'Templates/Movies.base':
    'filters: file.hasTag("book")\nviews:\n  - {type: table, name: First}\n  - {type: list, name: Favourites}\n',
  'Templates/Template.md': '---\ntags: [book]\n---\nA template.',
  '.obsidian/templates.json': '{"folder": "Templates"}',
  'Faust.md': '---\ntags: [book]\npages: 158\n---\nA sentence.',
  'Secret.md': '---\ntags: [book]\npages: 999\npublish: false\n---\nHidden.',
  'Home.md': '![[Shelf.base#Names]]\n\n![[Movies.base#Favourites]] and [[Movies.base]], [[Shelf.base]].',
  'Plain.md': 'No query, `code`. [[Faust]]',
  'Block.md': '```dataview\nLIST FROM #book\n```\n',
  'Inline.md': 'There are `= length(file.inlinks)` links.',
  'Around.md': '![[Block]]',
};

test('should give a base a page with all its views, of published notes only', async () => {
  const {site, page} = await loadTemporarySite(VAULT);
  expect(site.published.notes.map(({entry}) => [entry.path, entry.slug, entry.title])).toContainEqual([
    'Shelf.base',
    '/shelf-base',
    'Shelf',
  ]);
  const shelf = await page('Shelf.base');
  for (const word of ['All', 'Names', 'Faust', '158']) expect(shelf).toContain(`"${word}"`);
  expect(shelf).not.toContain('Secret');
  expect([...site.published.attachments.keys()]).toEqual([]);
});

test('should list no link to what is not published, and those that lead nowhere', async () => {
  const {page} = await loadTemporarySite({
    'Secret plan.md': '---\npublish: false\n---\nHidden.',
    'Links.md':
      '---\ntags: [links]\n---\n[[Secret plan|that]], ![[Secret plan]], [that](<Secret plan.md>), [[Open]], [[Gone|lost]].',
    'Open.md': 'Shown.',
    'Query.md': '```dataview\nTABLE file.outlinks, length(file.outlinks) AS n FROM #links\n```\n',
    'Base.base':
      'filters: file.hasTag("links")\nviews:\n  - {type: table, name: All, order: [file.name, file.links, file.embeds]}\n',
  });
  const [query, base] = [await page('Query.md'), await page('Base.base')];
  for (const shown of [query, base]) {
    expect(shown).not.toMatch(/secret plan/i);
    expect(shown).toContain('Open');
    expect(shown).toMatch(/Gone|lost/);
  }
  expect(query).toContain('"2"');
});

test('should show a base among templates where it is embedded, without a page and without a link to one', async () => {
  const {site, page} = await loadTemporarySite(VAULT);
  expect(site.published.notes.map(({entry}) => entry.path)).not.toContain('Templates/Movies.base');
  const home = await page('Home.md');
  expect(home.match(/bases-view-list/g)).toHaveLength(2);
  expect(home).toContain('"Favourites"');
  expect(home).toContain('"href":"/shelf-base"');
  expect(home).not.toMatch(/movies|Templates\/Movies|Secret/);
});

test('should show an embedded base where just notes that say so are published', async () => {
  const {site, page} = await loadTemporarySite(
    {...VAULT, 'Home.md': '---\npublish: true\n---\n![[Shelf.base]] [[Shelf.base]]'},
    {publish: 'opt-in'},
  );
  expect(site.published.notes.map(({entry}) => entry.path)).toEqual(['Home.md']);
  const home = await page('Home.md');
  expect(home).toContain('bases-view-table');
  expect(home).not.toMatch(/Faust|"href"/);
});

test('should change pages with the metadata of other notes where they ask for it, and no other pages', async () => {
  const notes = ['Shelf.base', 'Home.md', 'Block.md', 'Inline.md', 'Around.md', 'Plain.md', 'Faust.md'];
  const before = await loadTemporarySite(VAULT);
  const sentence = await before.edit('Plain.md', 'Another sentence, `code`. [[Faust]]');
  const changed = (a: string[], b: string[]) => notes.filter((_, index) => a[index] !== b[index]);
  const same = await sentence.edit('Plain.md', 'Some words more, [x](https://a.example). [[Faust]]');
  expect(changed(sentence.digests(...notes), same.digests(...notes))).toEqual(['Plain.md']);
  const property = await same.edit('Faust.md', '---\ntags: [book]\npages: 159\n---\nA sentence.');
  expect(changed(same.digests(...notes), property.digests(...notes))).toEqual([
    'Shelf.base',
    'Home.md',
    'Block.md',
    'Inline.md',
    'Around.md',
    'Faust.md',
  ]);
  const hidden = await property.edit('Secret.md', '---\ntags: [book]\npages: 1000\npublish: false\n---\nHidden.');
  expect(changed(property.digests(...notes), hidden.digests(...notes))).toEqual([]);
});

test('should render a page anew when a note changes that an answer embeds or any that it embeds', async () => {
  const first = await loadTemporarySite({
    'Ask.md': '```dataview\nLIST part FROM "Data"\n```\n',
    'Data.md': 'part:: ![[Part]]\n',
    'Part.md': 'First words. ![[Deeper]]',
    'Deeper.md': 'Deep words.',
  });
  expect(await first.page('Ask.md')).toContain('First words.');
  const second = await first.edit('Part.md', 'Second words. ![[Deeper]]');
  expect(await second.page('Ask.md')).toContain('Second words.');
  const third = await second.edit('Deeper.md', 'Deeper words.');
  expect(await third.page('Ask.md')).toContain('Deeper words.');
});

test('should answer a query once for its page and what is wrong with it, and not again where nothing has changed', async () => {
  const files = {
    'Home.md':
      '```dataview\nCALENDAR file.day\n```\n\n```base\nviews:\n  - {type: table, order: [formula.a]}\nformulas:\n  a: nope()\n```\n',
  };
  const {site, rendered} = await loadTemporarySite(files);
  let count = 0;
  const {block} = site.queries.answers;
  const counted = (...given: Parameters<typeof block>) => {
    count++;
    return block(...given);
  };
  Object.defineProperty(site.queries, 'answers', {
    value: {...site.queries.answers, block: counted},
  });
  const {asked} = await rendered('Home.md');
  expect(asked?.problems.map(({rule, line}) => [rule, line])).toEqual([
    ['unanswered-query', 1],
    ['base-formula', 9],
  ]);
  expect(count).toBe(2);
  await rendered('Home.md');
  expect(count).toBe(2);
});

test('should report what is wrong with a query once, at its place', async () => {
  const {problems} = await loadTemporarySite({
    'Home.md': '![[Around]]\n\n```dataview\nCALENDAR file.day\n```\n\n![[Bad.base]] ![[Bad.base#None]]',
    'Around.md': '![[Bad.base]] [[Home]]',
    'Bad.base': 'filters: [\n',
  });
  expect(problems.filter((problem) => problem.startsWith('Home.md'))).toContain('Home.md unanswered-query');
  expect(problems.filter((problem) => problem.startsWith('Bad.base'))).toHaveLength(1);
});

test("should heed the vault's own types, and the settings of Tasks and Admonition", async () => {
  const {site, page} = await loadTemporarySite({
    '.obsidian/types.json': '{"types": {"read": "date", "x": 1}}',
    '.obsidian/plugins/obsidian-tasks-plugin/data.json': '{"globalFilter": "#task"}',
    '.obsidian/plugins/obsidian-admonition/data.json':
      '{"userAdmonitions": {"law": {"color": "1, 2, 3", "icon": {"name": "gavel"}}}}',
    'Home.md': '```tasks\nnot done\n```\n\n```ad-law\ntitle: Rule\nText\n```\n\n- [ ] #task mine\n- [ ] other\n',
  });
  expect(site.vault.index.settings.propertyTypes).toEqual({read: 'date'});
  const home = await page('Home.md');
  expect(home.match(/mine/g)).toHaveLength(2);
  expect(home.match(/other/g)).toHaveLength(1);
  expect(home).toContain('"law"');
  expect(home).toMatch(/"style":\{"--callout-color":"1, 2, 3","--callout-icon":"url\(/);
});
