/** The vault of the project, read by the real pipeline: its exam tips are there and nothing in it is broken. */
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import type {Diagnostic, NoteMetadata} from '../../plugins/remark-obsidian-vault/src/types.js';
import {buildIndex} from '../../plugins/remark-obsidian-vault/src/vault/index-vault.js';
import {linkProblems} from '../../plugins/remark-obsidian-vault/src/vault/link-problems.js';
import {readNoteText, readVault} from '../../plugins/remark-obsidian-vault/src/vault/read-vault.js';
import {createResolver} from '../../plugins/remark-obsidian-vault/src/vault/resolve.js';

const notes = new Map<string, NoteMetadata>();
const problems: Diagnostic[] = [];

beforeAll(async () => {
  const vault = await readVault('docs');
  const read = createNoteReader({});
  for (const file of vault.files.filter(({kind}) => kind === 'note' || kind === 'canvas')) {
    const {text, problems: unreadable} = await readNoteText(file);
    const {metadata} = read(text, file.path);
    notes.set(file.path, metadata);
    problems.push(...unreadable, ...metadata.problems);
  }
  const {index, problems: clashes} = buildIndex({
    metadata: [...notes.values()],
    files: vault.files,
    settings: vault.settings,
  });
  const resolve = createResolver(index);
  problems.push(...clashes, ...[...notes.values()].flatMap((metadata) => linkProblems(metadata, resolve)));
});

test('should have no problem that a reader would see', () => {
  expect(problems.filter(({severity}) => severity !== 'info')).toEqual([]);
});

test('should hold the twelve exam tips of the main note, in its sections', () => {
  const tips = notes.get('App Services, Containers & Serverless.md')?.tips ?? [];
  expect(tips.map(({label, headings}) => [label, headings.at(-1)?.text])).toEqual([
    ['Exam', 'EKS (Elastic Kubernetes Service)'],
    ['Exam', 'SQS'],
    ['Exam oddity', 'FIFO'],
    ['Exam', 'Dead-letter queue'],
    ['Exam', 'Which one?'],
    ['Exam', 'Which one?'],
    ['Exam', 'Which one?'],
    ['Exam', 'Overview'],
    ['Exam', 'Overview'],
    ['Exam', 'Overview'],
    ['Exam', 'Networking modes'],
    ['Exam', 'Versions'],
  ]);
});

test('should have at most three exam tips in each other note but the one about writing them', () => {
  const others = [...notes].filter(([path]) => !/^(?:App Services|Guide\/Writing exam tips)/.test(path));
  for (const [, {tips}] of others) expect(tips.length).toBeLessThanOrEqual(3);
});

test('should have a heading in the guide for every rule of a report', async () => {
  const {rules} = await import('../../plugins/remark-obsidian-vault/src/messages.js');
  const headings = notes.get('Guide/Problems and messages.md')?.headings.map(({text}) => text) ?? [];
  expect(headings).toEqual(expect.arrayContaining(Object.keys(rules)));
});
