/**
 * Whatever a vault holds, it is read, drawn and leaks nothing. A few inputs in every run of the tests; `npm run fuzz` tries
 * thousands, with a seed of its own that it prints.
 */
import {readCanvas} from '../../plugins/remark-obsidian-vault/src/canvas/read-canvas.js';
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import {createParser} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {buildIndex} from '../../plugins/remark-obsidian-vault/src/vault/index-vault.js';
import {parseProperties} from '../../plugins/remark-obsidian-vault/src/vault/properties.js';
import {createResolver} from '../../plugins/remark-obsidian-vault/src/vault/resolve.js';
import fc from '../property.js';
import {loadTemporarySite} from '../vault-site/load-temporary-site.js';
import {removeVaults} from '../vault-site/temporary-vault.js';
import {body, canvas, frontMatter, MARK, vault} from './vaults.js';

const RUNS = Number(process.env.FUZZ ?? 60);
/** A whole vault takes as long as a hundred notes. */
const ROADS = Math.ceil(RUNS / 10);
const NO_LIMIT = 24 * 3_600_000;

const parse = createParser();
const read = createNoteReader();

afterEach(removeVaults);

it(
  `should parse any of ${RUNS} notes, and tell where everything stands`,
  () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(parse(text).type).toBe('root');
        const {metadata} = read(text, 'A.md');
        for (const {line, column} of [...metadata.links, ...metadata.problems, ...metadata.tips]) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      {numRuns: RUNS},
    );
  },
  NO_LIMIT,
);

it(
  `should read any of ${RUNS} front matters, and change nothing but what it gives`,
  () => {
    fc.assert(
      fc.property(frontMatter, (yaml) => {
        const {properties} = parseProperties(yaml, 'A.md');
        expect(Array.isArray(properties.aliases) && Array.isArray(properties.tags)).toBe(true);
        expect(({} as {x?: unknown}).x).toBeUndefined();
        expect(read(`---\n${yaml}\n---\nText`, 'A.md').metadata.path).toBe('A.md');
      }),
      {numRuns: RUNS},
    );
  },
  NO_LIMIT,
);

it(
  `should read any of ${RUNS} canvases, each card with a place`,
  () => {
    fc.assert(
      fc.property(canvas, (json) => {
        for (const {x, y, width, height} of readCanvas(json, 'A.canvas').items) {
          for (const number of [x, y, width, height]) expect(Number.isFinite(number)).toBe(true);
        }
      }),
      {numRuns: RUNS},
    );
  },
  NO_LIMIT,
);

it(
  'should resolve any target in any vault, the same in any order of its files',
  () => {
    const settings = {strictLineBreaks: false, snippets: []};
    fc.assert(
      fc.property(vault, fc.array(fc.string({unit: 'binary', maxLength: 30}), {maxLength: 5}), (files, targets) => {
        const metadata = Object.entries(files).map(([file, text]) => read(text, file).metadata);
        const resolverOf = (order: typeof metadata) =>
          createResolver(buildIndex({metadata: order, files: [], settings}).index);
        const [one, other] = [resolverOf(metadata), resolverOf([...metadata].reverse())];
        const linked = metadata.flatMap(({links}) => links.map(({target}) => target));
        for (const target of [...targets, ...linked]) {
          expect(other(target, 'Home.md', 'link')).toEqual(one(target, 'Home.md', 'link'));
          expect(one(target, 'Home.md', 'embed').status).toMatch(/^(?:note|attachment|unresolved)$/);
        }
      }),
      {numRuns: Math.ceil(RUNS / 2)},
    );
  },
  NO_LIMIT,
);

it(
  `should take any of ${ROADS} vaults all the way, leak nothing, and make the same of it warm`,
  async () => {
    await fc.assert(
      fc
        .asyncProperty(vault, async (files) => {
          const first = await loadTemporarySite(files);
          const {notes} = first.site.published;
          const paths = notes.map(({entry}) => entry.path);
          expect(paths).not.toContain('Secret.md');
          const pages = await Promise.all(paths.map((path) => first.page(path)));
          const addresses = notes.map(({entry, file}) => [entry.slug, entry.title, file]);
          const shown = JSON.stringify([pages, addresses, paths.map((path) => first.site.frontMatters.get(path))]);
          expect(shown).not.toContain(MARK);
          const again = await first.edit('Other.txt', 'x');
          expect(await Promise.all(paths.map((path) => again.page(path)))).toEqual(pages);
        })
        .afterEach(removeVaults),
      {numRuns: ROADS},
    );
  },
  NO_LIMIT,
);
