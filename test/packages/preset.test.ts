/** The preset: one line gives plugins and themes, each of which can be changed or left out. */
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const siteDir = mkdtempSync(path.join(tmpdir(), 'cribsheet-'));
mkdirSync(path.join(siteDir, 'vault'));
afterAll(() => rmSync(siteDir, {recursive: true}));

async function preset(
  options: object,
  themes: unknown[] = [],
  presets: unknown[] = ['classic', 'docusaurus-preset-cribsheet'],
) {
  const {default: make} = await import('../../plugins/docusaurus-preset-cribsheet/src/index.js');
  const {plugins = [], themes: made = []} = make({siteDir, siteConfig: {themes, presets}} as never, {
    ...options,
    vault: {path: 'vault', ...(options as {vault?: object}).vault},
  });
  const optionsOf = (entry: unknown) => (Array.isArray(entry) ? entry[1] : {});
  return {plugins, themes: made, docs: optionsOf(plugins[0]), last: optionsOf(plugins.at(-1))};
}

it('should stand beside the docs of a site', async () => {
  const {plugins, themes, docs} = await preset({});
  expect(docs).toMatchObject({id: 'vault', routeBasePath: 'notes'});
  expect([plugins.length, themes.length]).toEqual([3, 2]);
});

it('should pass options on', async () => {
  const {docs, last} = await preset({vault: {id: 'law'}, docs: {sidebarPath: 'x.js'}, examTips: {anki: false}});
  expect(docs).toMatchObject({id: 'law', sidebarPath: 'x.js'});
  expect(last).toEqual({anki: false});
});

it('should leave out what is not wanted', async () => {
  const {plugins, themes} = await preset({redirects: false, examTips: false, search: false});
  expect([plugins.length, themes.length]).toEqual([1, 1]);
});

it('should name an option that is none', async () => {
  await expect(preset({exam: {}})).rejects.toThrow(
    'docusaurus-preset-cribsheet: "exam" is not allowed. Allowed are: vault, docs, redirects, examTips, search.',
  );
});

it.each<[object, string]>([
  [{search: true}, '"search" must be an object of options, or false, but it is true.'],
  [{redirects: 'a'}, '"redirects" must be an object of options, or false, but it is "a".'],
  [{docs: false}, '"docs" must be an object of options, but it is false.'],
  [{examTips: []}, '"examTips" must be an object of options, or false, but it is [].'],
])('should say what an option must be: %j', async (options, message) => {
  await expect(preset(options)).rejects.toThrow(`docusaurus-preset-cribsheet: ${message}`);
});

it('should not take the path of the vault for its options', async () => {
  const {default: make} = await import('../../plugins/docusaurus-preset-cribsheet/src/index.js');
  const options = {vault: 'my-vault'} as never;
  expect(() => make({siteDir, siteConfig: {themes: [], presets: []}} as never, options)).toThrow(
    '"vault" must be an object of options, but it is "my-vault".',
  );
});

it('should say that it comes too early, where the classic theme would draw notes', async () => {
  const early = preset(
    {},
    [],
    [
      ['docusaurus-preset-cribsheet', {}],
      ['classic', {}],
    ],
  );
  await expect(early).rejects.toThrow('put it behind the classic preset');
});
