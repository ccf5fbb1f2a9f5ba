/**
 * What `docusaurus swizzle` offers holds: a component that can be ejected imports nothing by a path that leads out of its folder,
 * which is all that is copied. Takes the compiled packages.
 */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {SwizzleConfig} from '@docusaurus/types';
import {getSwizzleConfig as ofExam} from '../../plugins/docusaurus-plugin-exam-tips/src/swizzle.js';
import {getSwizzleConfig as ofVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/swizzle.js';
import {getSwizzleConfig as ofSearch} from '../../plugins/docusaurus-theme-search-pagefind/src/swizzle.js';
import {PLUGINS} from './packages.js';

const themes: [string, SwizzleConfig][] = [
  ['docusaurus-plugin-exam-tips', ofExam()],
  ['docusaurus-plugin-obsidian-vault', ofVault()],
  ['docusaurus-theme-search-pagefind', ofSearch()],
];

const components = themes.flatMap(([name, {components: listed}]) =>
  Object.entries(listed)
    // What is no business of sites at all.
    .filter(([, {actions}]) => actions.wrap !== 'forbidden' || actions.eject !== 'forbidden')
    .map(([component, {actions}]): [string, string, string] => [
      component,
      path.join(PLUGINS, name, 'lib/theme', component),
      actions.eject,
    ]),
);

/** The files that Docusaurus copies: a folder, or one file. */
function filesOf(place: string): string[] {
  if (!existsSync(place)) return [`${place}.js`];
  const files = readdirSync(place, {recursive: true, encoding: 'utf8'}).map((file) => path.join(place, file));
  return files.filter((file) => statSync(file).isFile() && file.endsWith('.js'));
}

/** The imports that lead out of what is copied. */
function leaving(place: string): string[] {
  const copied = existsSync(place) ? place : path.dirname(place);
  const known = new Set(filesOf(place));
  return [...known].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from |import\(|import )'(\.[^']+)'/g)]
      .map(([, target = '']) => path.resolve(path.dirname(file), target))
      .filter((target) => !(existsSync(place) ? target.startsWith(`${copied}${path.sep}`) : known.has(target))),
  );
}

it.each(components)('should say whether %s can be ejected', (_, place, eject) => {
  expect(filesOf(place).every(existsSync)).toBe(true);
  if (eject === 'forbidden') expect(leaving(place).length).toBeGreaterThan(0);
  else expect(leaving(place)).toEqual([]);
});

/** Whose types the site has already: of `@docusaurus/theme-classic`. */
const CLASSIC = 'node_modules/@docusaurus/theme-classic/src/theme-classic.d.ts';

it.each(components)('should declare %s, for a site that takes it in TypeScript', (name, place) => {
  const types = path.join(place.slice(0, -path.join('theme', name).length), 'theme-components.d.ts');
  const declared = [types, CLASSIC].map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(declared).toContain(`declare module '@theme/${name}'`);
});

it('should offer something to eject', () => {
  expect(components.filter(([, , eject]) => eject === 'safe').map(([name]) => name)).toEqual(
    expect.arrayContaining(['Backlinks', 'Callout', 'ExamMark', 'Properties', 'Table']),
  );
});

it('should be what the Guide says', () => {
  const guide = readFileSync('docs/Guide/Configuration.md', 'utf8').split('\n## Components\n')[1] ?? '';
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
  const said = rows.flatMap((row) => {
    const [names = '', , wrap, eject] = row.split(' | ');
    return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => `${name} ${wrap} ${eject?.replace(' |', '')}`);
  });
  const word = (action: string) => (action === 'forbidden' ? 'no' : action);
  const offered = themes.flatMap(([, {components: listed}]) =>
    Object.entries(listed)
      .filter(([, {actions}]) => Object.values(actions).some((action) => action !== 'forbidden'))
      .map(([name, {actions}]) => `${name} ${word(actions.wrap)} ${word(actions.eject)}`),
  );
  expect(said.sort()).toEqual(offered.sort());
});
