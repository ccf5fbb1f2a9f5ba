/** Vaults of any notes, canvases and names: what the fuzz tests try. */
import {UGLY} from '../language/fragments.js';
import fc from '../property.js';

/** Stands in notes that are not published, and nowhere else. */
export const MARK = 'QXMARKQX';

/** Names of files as people, other programs and attackers write them. */
const NAMES = [
  ...['Home', 'A', 'a', 'B c', 'Ünïcöde', 'Re\u0301sume\u0301', '100% done', 'C#', 'x.y', 'index', 'con'],
  ...['__proto__', 'constructor', '<b>&"\'', '日本語', 'a?b', '-->', 'x'.repeat(120)],
];
const FOLDERS = ['', 'F/', 'F/G/', 'index/', 'Ünï/', 'x.md/'];

const name = fc.constantFrom(...NAMES);
const fragment = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...UGLY)},
  {weight: 2, arbitrary: name.map((target) => `[[${target}]]`)},
  {weight: 1, arbitrary: name.map((target) => `![[${target}]]`)},
  {weight: 1, arbitrary: fc.constantFrom('![[Secret]]', '[[Secret]]', '[[Secret#^M|x]]', '[x](Secret.md)')},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 20})},
);

/** The text of a note. */
export const body = fc.array(fragment, {maxLength: 40}).map((parts) => parts.join(''));

const PROPERTIES = [
  ...['title: x', 'aliases: [A, B]', 'aliases: 7', 'tags: [a, "#b", c/d]', 'tags:', 'publish: true', 'permalink: /p'],
  ...['permalink: ../x', 'cover: "[[a.png]]"', 'created: 2024-02-31', '? [a]', 'a: &a [*a]', 'a: *missing'],
  ...['<<: {a: 1}', 'a: !!js/function x', '__proto__: {x: 1}', '- list', '\t tab: x', 'x: "open', 'a: b: c'],
];

/** Lines between two `---`, YAML or not. */
export const frontMatter = fc
  .array(fc.oneof(fc.constantFrom(...PROPERTIES), fc.string({unit: 'binary', maxLength: 20})), {maxLength: 6})
  .map((lines) => lines.join('\n'));

const any = fc.jsonValue();
const node = fc.record(
  {
    id: fc.oneof(fc.constantFrom('a', 'b'), any),
    type: fc.oneof(fc.constantFrom('text', 'file', 'link', 'group'), any),
    text: fc.oneof(body, any),
    file: fc.oneof(name, fc.constantFrom('Secret.md', '../x.md', '/etc/passwd')),
    url: fc.oneof(fc.webUrl(), fc.constant('javascript:pwn()')),
    label: fc.oneof(fc.string(), any),
    color: fc.oneof(fc.constantFrom('1', '#abc'), any),
    x: fc.oneof(fc.integer(), fc.double(), any),
    y: fc.integer(),
    width: fc.oneof(fc.integer(), fc.constantFrom(1e308, -1, '9')),
    height: fc.integer({min: 0, max: 500}),
  },
  {requiredKeys: []},
);
const edge = fc.record(
  {
    id: any,
    fromNode: fc.oneof(fc.constantFrom('a', 'b'), any),
    toNode: fc.constantFrom('a', 'b', 'c'),
    label: fc.oneof(body, any),
    fromSide: fc.oneof(fc.constantFrom('top', 'left'), any),
  },
  {requiredKeys: []},
);

/** JSON that may be a canvas, and what is no JSON. */
export const canvas = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({nodes: fc.array(node, {maxLength: 5}), edges: fc.array(edge, {maxLength: 4})})
      .map((value) => JSON.stringify(value)),
  },
  {weight: 1, arbitrary: fc.json()},
  {weight: 1, arbitrary: fc.string()},
);

const note = fc
  .tuple(fc.option(frontMatter), body)
  .map(([yaml, text]) => (yaml === null ? text : `---\n${yaml}\n---\n${text}`));

const SECRET = `---
publish: false
aliases: ${MARK}
hidden: ${MARK}
---
# ${MARK}

${MARK} ^M

==Exam: ${MARK}==

`;

/** Path → text: some notes, a canvas or two, and one that is kept back. */
export const vault = fc
  .record({
    notes: fc.array(fc.tuple(fc.constantFrom(...FOLDERS), name, note), {minLength: 1, maxLength: 6}),
    canvases: fc.array(fc.tuple(name, canvas), {maxLength: 2}),
    secret: body,
  })
  .map(({notes, canvases, secret}) => ({
    ...Object.fromEntries(notes.map(([folder, file, text]) => [`${folder}${file}.md`, text])),
    ...Object.fromEntries(canvases.map(([file, text]) => [`${file}.canvas`, text])),
    'Secret.md': `${SECRET}${secret}\n`,
  }));
