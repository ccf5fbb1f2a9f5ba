// Compiles every package under plugins/ into its lib/ folder, and copies what is not TypeScript (styles, icons) beside it; and
// the components that a site may take as TypeScript, as a site's bundler reads them.
import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const plugins = dirname(fileURLToPath(import.meta.url));

const packages = readdirSync(plugins, {withFileTypes: true}).filter((entry) => entry.isDirectory());
// What the compiler remembers holds for what it has written.
for (const {name} of packages) {
  if (!existsSync(join(plugins, name, 'lib'))) rmSync(join(plugins, name, '.tsbuildinfo'), {force: true});
}

const {status} = spawnSync(
  process.execPath,
  [join(plugins, '../node_modules/typescript/bin/tsc'), '-b', dirname(plugins)],
  {
    stdio: 'inherit',
  },
);
if (status !== 0) process.exit(status ?? 1);

for (const name of packages) {
  const src = join(plugins, name.name, 'src');
  for (const entry of readdirSync(src, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || /\.tsx?$/.test(entry.name)) continue;
    const target = join(plugins, name.name, 'lib', join(entry.parentPath, entry.name).slice(src.length + 1));
    mkdirSync(dirname(target), {recursive: true});
    copyFileSync(join(entry.parentPath, entry.name), target);
  }
  // What has no source any more would be packed, and drawn.
  const lib = join(plugins, name.name, 'lib');
  for (const file of readdirSync(lib, {recursive: true, encoding: 'utf8'})) {
    const source = join(src, file.replace(/(?:\.d\.ts|\.js)$/, ''));
    if (/\.(?:d\.ts|js)$/.test(file) && ![source, `${source}.ts`, `${source}.tsx`, join(src, file)].some(existsSync)) {
      rmSync(join(lib, file));
    }
  }
}

// `docusaurus swizzle --typescript` copies these into a site, whose bundler knows no `.js` that is a `.tsx`.
const vault = join(plugins, 'docusaurus-plugin-obsidian-vault');
const {getSwizzleConfig} = await import(`${vault}/lib/swizzle.js`);
rmSync(join(vault, 'lib/theme-typescript'), {recursive: true, force: true});
for (const component of Object.keys(getSwizzleConfig().components)) {
  const folder = join(vault, 'src/theme', component);
  if (!existsSync(folder)) continue;
  mkdirSync(join(vault, 'lib/theme-typescript', component), {recursive: true});
  for (const file of readdirSync(folder).filter((each) => /\.tsx?$/.test(each))) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/( from '\.\.?\/[^']*)\.js';$/gm, "$1';");
    writeFileSync(join(vault, 'lib/theme-typescript', component, file), text);
  }
}
