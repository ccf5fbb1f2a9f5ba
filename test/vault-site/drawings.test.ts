/** Drawings of Excalidraw: pictures in notes, never pages of their own text. */
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

const DRAWING = '---\nexcalidraw-plugin: parsed\ntags: [excalidraw]\n---\n# Text Elements\nphoton ^t1\n[[Other]]';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';

const VAULT = {
  'Home.md': '![[Cell.excalidraw]]\n\n![[Cell.excalidraw.md|200x100]]\n\n[[Cell.excalidraw|the drawing]]',
  'Other.md': '![[Old drawing]] ![[Both]] [[Old drawing]] ![[Legacy.excalidraw]] [[Home]]',
  'Cell.excalidraw.md': DRAWING,
  'Cell.excalidraw.svg': SVG,
  'Old drawing.md': DRAWING,
  'Both.md': DRAWING,
  'Both.light.svg': SVG,
  'Both.dark.svg': SVG,
  'Legacy.excalidraw': '{"type": "excalidraw", "elements": ["quark"]}',
};

test('should show the exported picture, in the size that is asked, and link to it', async () => {
  const {site, page} = await loadTemporarySite(VAULT);
  const home = await page('Home.md');
  expect(home.match(/"src":"[^"]*cell-excalidraw\.svg/gi)).toHaveLength(2);
  expect(home).toMatch(/"width":"?400/);
  expect(home).toMatch(/"width":"?200"?,"height":"?100/);
  expect(home).toMatch(/"href":"[^"]*cell-excalidraw\.svg/i);
  expect([...site.published.attachments.keys()].sort()).toEqual([
    'Both.dark.svg',
    'Both.light.svg',
    'Cell.excalidraw.svg',
  ]);
});

test('should show a picture for each theme', async () => {
  const {page} = await loadTemporarySite(VAULT);
  const other = await page('Other.md');
  expect(other).toMatch(/excalidraw-light.*both-light\.svg/i);
  expect(other).toMatch(/excalidraw-dark.*both-dark\.svg/i);
});

test('should show the name where there is no picture, say so once, and publish nothing of the text', async () => {
  const {site, page, problems} = await loadTemporarySite(VAULT);
  expect(site.published.notes.map(({entry}) => entry.path)).toEqual(['Home.md', 'Other.md']);
  const other = await page('Other.md');
  expect(other).toContain('is-missing');
  expect(other).toContain('Old drawing');
  expect(other).toContain('Legacy');
  expect(other).not.toMatch(/photon|quark|"href":"[^"]*(?:old-drawing|legacy)/i);
  expect(problems.filter((problem) => problem.endsWith('drawing-without-picture'))).toEqual([
    'Other.md drawing-without-picture',
    'Other.md drawing-without-picture',
  ]);
  expect(problems.filter((problem) => problem.endsWith('unused-attachment'))).toEqual([]);
});

test('should show nothing of a drawing that is not to be published, or lies among templates', async () => {
  const hidden = DRAWING.replace('tags:', 'publish: false\ntags:');
  const {site, page} = await loadTemporarySite({
    ...VAULT,
    'Both.md': hidden,
    'Home.md': '![[Both]] ![[Stencil]] [[Both|words]]',
    'Other.md': '[[Home]]',
    'Templates/Stencil.md': DRAWING,
    'Templates/Stencil.svg': SVG,
    '.obsidian/templates.json': '{"folder": "Templates"}',
  });
  expect(await page('Home.md')).not.toMatch(/both|stencil/i);
  expect([...site.published.attachments.keys()]).toEqual([]);
});
