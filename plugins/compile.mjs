// Compiles every package under plugins/ into its lib/ folder, and copies what is not TypeScript (styles, icons) beside it.
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const plugins = dirname(fileURLToPath(import.meta.url));

const {status} = spawnSync(
  process.execPath,
  [join(plugins, '../node_modules/typescript/bin/tsc'), '-b', dirname(plugins)],
  {
    stdio: 'inherit',
  },
);
if (status !== 0) process.exit(status ?? 1);

for (const name of readdirSync(plugins, {withFileTypes: true}).filter((entry) => entry.isDirectory())) {
  const src = join(plugins, name.name, 'src');
  for (const entry of readdirSync(src, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || /\.tsx?$/.test(entry.name)) continue;
    const target = join(plugins, name.name, 'lib', join(entry.parentPath, entry.name).slice(src.length + 1));
    mkdirSync(dirname(target), {recursive: true});
    copyFileSync(join(entry.parentPath, entry.name), target);
  }
}
