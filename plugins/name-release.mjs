// What `changeset version` leaves to do: the site in this repository takes the packages in their new version, and what stands under
// "Unreleased" in the changelog gets its number.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (file) => readFileSync(new URL(file, root), 'utf8');
const write = (file, text) => writeFileSync(new URL(file, root), text);

const packages = readdirSync(new URL('plugins/', root), {withFileTypes: true}).filter((entry) => entry.isDirectory());
const versions = new Map(packages.map(({name}) => [name, JSON.parse(read(`plugins/${name}/package.json`)).version]));
const version = versions.get('cribsheet');

const site = JSON.parse(read('package.json'));
for (const name of Object.keys(site.dependencies)) {
  if (versions.has(name)) site.dependencies[name] = versions.get(name);
}
write('package.json', `${JSON.stringify({...site, version}, null, 2)}\n`);

const changelog = read('CHANGELOG.md');
if (changelog.includes(`\n## ${version}\n`)) throw new Error(`CHANGELOG.md has ${version} already.`);
write('CHANGELOG.md', changelog.replace('\n## Unreleased\n', `\n## Unreleased\n\n## ${version}\n`));
