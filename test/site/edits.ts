/** Random edits of a vault, as a writer makes them: the same seed makes the same edits. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {random} from '../random.mjs';

const PICTURE = path.resolve('docs/Images/sqs_example.png');
const WORDS = ['queue', 'topic', 'shard', 'lease', 'quota', 'alias', 'burst', 'drain'];

/** Gives a whole number from 0 to below `limit`. */
export type Random = (limit: number) => number;

/** @returns A generator of whole numbers. */
export function randomFrom(seed: number): Random {
  const next = random(seed);
  return (limit) => Math.floor(next() * limit);
}

/** Writes the vault that the edits begin with: notes that link to, embed and show each other. */
export function writeVault(dir: string): void {
  mkdirSync(path.join(dir, 'Images'), {recursive: true});
  for (const image of ['one.png', 'two.png']) copyFileSync(PICTURE, path.join(dir, 'Images', image));
  for (let n = 0; n < 8; n++) {
    const next = `Note ${(n + 1) % 8}`;
    const text = `---\naliases: [Other ${n}]\ntags: [t${n % 3}]\n---\n## Part ${n}\n\nSee [[${next}]], [[${next}#Part ${(n + 1) % 8}]] and [[Other ${(n + 2) % 8}]]. ^b${n}\n\n==Exam: fact ${n}==\n\n![[Note ${(n + 3) % 8}#^b${(n + 3) % 8}]]\n\n![[Images/${n % 2 ? 'one' : 'two'}.png]]\n`;
    mkdirSync(path.join(dir, `Subject ${n % 2}`), {recursive: true});
    writeFileSync(path.join(dir, `Subject ${n % 2}`, `Note ${n}.md`), text);
  }
}

/**
 * Makes one edit.
 *
 * @param dir - The vault.
 * @param random - Chooses what and where.
 * @param step - Makes new names new.
 * @returns What was done.
 */
export function editVault(dir: string, random: Random, step: number): string {
  const notes = files(dir, '.md');
  const note = notes[random(notes.length)] ?? 'Empty.md';
  const word = WORDS[random(WORDS.length)];
  const file = path.join(dir, note);
  const change = (edit: (text: string) => string) =>
    writeFileSync(file, edit(existsSync(file) ? readFileSync(file, 'utf8') : ''));
  const edits: Record<string, () => void> = {
    text: () => change((text) => `${text}\nMore of the ${word}.\n`),
    tip: () => change((text) => `${text}\n==Exam: the ${word} of step ${step}==\n`),
    heading: () => change((text) => text.replace(/^## .*/m, `## Part ${word} ${step}`)),
    block: () => change((text) => text.replace(/ \^b\d+/, ` ^b${step}`)),
    'front matter': () => change((text) => text.replace(/^aliases:.*/m, `aliases: [Other ${random(8)}, ${word}]`)),
    unpublish: () => change((text) => text.replace(/^---\n/, '---\npublish: false\n')),
    publish: () => change((text) => text.replace('publish: false\n', '')),
    link: () => change((text) => `${text}\n[[${path.basename(notes[random(notes.length)] ?? 'X', '.md')}|${word}]]\n`),
    embed: () => change((text) => `${text}\n![[${path.basename(notes[random(notes.length)] ?? 'X', '.md')}]]\n`),
    rename: () => renameSync(file, path.join(path.dirname(file), `Note ${random(8)} ${word}.md`)),
    move: () => {
      mkdirSync(path.join(dir, `Subject ${word}`), {recursive: true});
      renameSync(file, path.join(dir, `Subject ${word}`, path.basename(file)));
    },
    delete: () => notes.length > 4 && rmSync(file),
    create: () =>
      writeFileSync(path.join(dir, `Note ${random(8)}.md`), `New [[Note ${random(8)}]] note of step ${step}.\n`),
    'add image': () => copyFileSync(PICTURE, path.join(dir, 'Images', `${word}.png`)),
    'rename image': () => {
      const [image] = files(dir, '.png');
      if (image) renameSync(path.join(dir, image), path.join(dir, path.dirname(image), `${word}-${step}.png`));
    },
  };
  const names = Object.keys(edits);
  const name = names[random(names.length)] as string;
  edits[name]?.();
  return `${name} in ${note}`;
}

function files(dir: string, ending: string): string[] {
  const all = readdirSync(dir, {recursive: true, encoding: 'utf8'});
  return all.filter((name) => name.endsWith(ending)).sort();
}
