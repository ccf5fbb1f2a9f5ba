// Lists the licences of what a site installs, from the lock file: `npm run licences`.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = new URL('../', import.meta.url);

/** Packages whose package.json names no licence; their own files do. */
const NAMED_ELSEWHERE = {eval: 'MIT', format: 'MIT', khroma: 'MIT', 'require-like': 'MIT'};

/**
 * @returns {Map<string, string[]>} Licence → packages with their versions, both sorted; without those for development.
 */
export function licences() {
  const {packages} = JSON.parse(readFileSync(fileURLToPath(new URL('package-lock.json', root)), 'utf8'));
  const found = new Map();
  for (const [folder, {version, license, dev, link}] of Object.entries(packages)) {
    const name = folder.split('node_modules/').at(-1);
    if (dev || link || !folder.includes('node_modules/')) continue;
    const licence = license ?? NAMED_ELSEWHERE[name] ?? 'none named';
    found.set(licence, [...(found.get(licence) ?? []), `${name}@${version}`]);
  }
  for (const names of found.values()) names.sort();
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [licence, names] of licences())
    process.stdout.write(`${licence} (${names.length}): ${names.join(', ')}\n`);
}
