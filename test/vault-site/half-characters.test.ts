/**
 * Half a character (a surrogate without its other one) is written by escapes of YAML, JSON and TeX, and comes of cutting a text.
 * In the data of a page it ends the bundler's work, in an address it is no URL: it is U+FFFD, or not there at all.
 */
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

/** Two code units each, and no space to cut at: whatever the length at which a text is cut, one of these is cut in two. */
const PAIRS = '😀'.repeat(300);
const LETTERS = '𠮷'.repeat(300);

const CARD = String.raw`# Head\ud800ing\n\n==Exam: card\ud800 tip==\n\n[x](https://x.example/\ud800) [[B\ud800]] #tag\ud800 ![[\ud800.png]]`;

const FILES: Record<string, string> = {
  'Properties.md':
    '---\ntitle: "a\\uD800b"\naliases: ["al\\uD800b"]\ntags: ["t\\uD800b", "\\uDC00"]\ndescription: "d\\uD800"\nlink: "[[B\\uD800]]"\n"key\\uD800": v\n---\nText',
  'Address.md': '---\npermalink: "/p\\uD800b"\n---\nText',
  'Excerpt.md': `a${PAIRS}`,
  'Excerpt 2.md': PAIRS,
  'Sentence.md': `x [[B]]${PAIRS}\n\nxy [[B]]${PAIRS}`,
  'Tips.md': `==Exam: ${LETTERS}==\n\n==Exam: a${LETTERS}==\n\n## ${LETTERS}\n\n## a${LETTERS}\n\n#${LETTERS}`,
  'Cards.md': `#flashcards\n\n${LETTERS}::one\n\na${LETTERS}::two`,
  'Formula.md': '$\\char"D800$ $\\unicode{xD800}$\n\n==Exam: $\\char"D800$==\n\n## $\\char"D800$',
  'Dataview.md':
    '```dataview\nTABLE substring("😀😀", 1, 3), truncate("😀😀😀😀", 4), split("😀", ""), title, link(substring("😀", 1)) FROM "Properties"\n```',
  'Block.md':
    '```base\nformulas:\n  "f\\uD800": \'"😀".slice(0, 1)\'\nviews:\n  - type: table\n    name: "v\\uD800"\n    order: [formula.f�, title]\n```\n\n```cardlink\nurl: "https://x.example"\ntitle: "\\uD800"\n```\n\n```ad-mine\nx\n```',
  'B.base':
    'formulas:\n  f: \'"😀".slice(0, 1) + "\\uD800"\'\n  l: \'link("😀".slice(1), "😀".slice(1))\'\nviews:\n  - type: table\n    name: "v\\uD800"\n    order: [file.name, title, formula.f, formula.l]\n    groupBy: {property: formula.f}\n',
  'C.canvas': `{"nodes":[{"id":"a\\ud800","type":"text","text":"${CARD}","x":0,"y":0,"width":400,"height":100},{"id":"g","type":"group","label":"g\\ud800","x":0,"y":700,"width":400,"height":100},{"id":"l","type":"link","url":"https://x.example/\\ud800","x":0,"y":900,"width":400,"height":100}],"edges":[{"id":"e","fromNode":"a\\ud800","toNode":"g","label":"\\ud800"}]}`,
  '.obsidian/plugins/obsidian-admonition/data.json':
    '{"userAdmonitions": {"mine": {"type": "mine", "title": "t\\ud800"}}}',
  '.obsidian/plugins/obsidian-spaced-repetition/data.json': '{}',
};

/** The texts of a value that hold half a character, names of properties included. */
function halves(value: unknown, place: string): string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [`${place}: ${JSON.stringify(value)}`];
  if (typeof value !== 'object' || value === null) return [];
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([name, inner]) => [...halves(name, `${place} (name)`), ...halves(inner, `${place}.${name}`)]);
}

it('should be in nothing that is known of a note and nothing that stands on its page', async () => {
  const {site, rendered, cards} = await loadTemporarySite(FILES);
  const {notes} = site.published;
  expect(notes.map(({entry}) => entry.path).sort()).toEqual(
    Object.keys(FILES)
      .filter((file) => !file.startsWith('.'))
      .sort(),
  );
  const found = halves(site.frontMatters, 'front matter');
  for (const {entry, metadata} of notes) {
    const {path} = entry;
    found.push(
      ...halves({entry, metadata}, path),
      ...halves(await rendered(path), path),
      ...halves(await cards(path), path),
    );
  }
  expect(found).toEqual([]);
});
