/**
 * Mermaid as files beside the site, for the pages that have diagrams: its own build, in the parts that it loads as it needs them. No
 * bundler looks at them, which would take longer than all the rest of a small site.
 */
import {copyFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {mermaidVersion} from '../read/diagrams/read-diagrams.js';

const ENTRY = 'mermaid.esm.min.mjs';
const PARTS = 'chunks/mermaid.esm.min';
/** What the page of the engine loads: it leaves Mermaid where the page with the diagram finds it. */
const START = 'start.js';

/** The address of the engine, below the site's: another one for another version, so that it may be kept for ever. */
export function diagramEngineAddress(): string {
  return `assets/diagrams-${mermaidVersion()}/${START}`;
}

/**
 * Writes the engine where it is not there yet.
 *
 * @param folder - A folder of static files.
 */
export async function writeDiagramEngine(folder: string): Promise<void> {
  const target = path.dirname(path.join(folder, diagramEngineAddress()));
  const start = path.join(target, START);
  // The last file that is written says that all are there.
  if (await readFile(start).catch(() => undefined)) return;
  const dist = path.dirname(createRequire(import.meta.url).resolve(`mermaid/dist/${ENTRY}`));
  const parts = (await readdir(path.join(dist, PARTS))).filter((file) => file.endsWith('.mjs'));
  await mkdir(path.join(target, PARTS), {recursive: true});
  // Some servers do not know what `.mjs` is, and a browser runs no module that it is told is something else.
  for (const file of [ENTRY, ...parts.map((part) => `${PARTS}/${part}`)]) {
    const code = await readFile(path.join(dist, file), 'utf8');
    await writeFile(path.join(target, scriptName(file)), code.replace(/(["'][./\w-]+)\.mjs(?=["'])/g, '$1.js'));
  }
  await copyFile(path.join(dist, '../LICENSE'), path.join(target, 'LICENSE')).catch(() => undefined);
  await writeFile(start, `import mermaid from './${scriptName(ENTRY)}';\nwindow.mermaid = mermaid;\n`);
}

function scriptName(file: string): string {
  return file.replace(/\.mjs$/, '.js');
}
