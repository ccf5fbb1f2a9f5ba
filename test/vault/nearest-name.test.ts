/** Which name a writer meant, and how many are compared until it is found. */
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import {buildIndex} from '../../plugins/remark-obsidian-vault/src/vault/index-vault.js';
import {createNearestName} from '../../plugins/remark-obsidian-vault/src/vault/nearest-name.js';

const read = createNoteReader();

function nearest(names: readonly string[], most?: number) {
  const paths = names.map((name) => `${name}.md`);
  const metadata = paths.map((path) => read('', path).metadata);
  const files = paths.map((path) => ({path, kind: 'note' as const}));
  const {index} = buildIndex({metadata, files, settings: {strictLineBreaks: false, snippets: []}});
  return createNearestName(index, most);
}

it('should find the name with the fewest typing errors, and the same name before all', () => {
  const find = nearest(['Load balancer', 'Load balancing', 'Loud balancer', 'Queue']);
  expect(find('load balancer')).toBe('Load balancer');
  expect(find('Load balancr')).toBe('Load balancer');
  expect(find('Loud balancr')).toBe('Loud balancer');
  expect(find('Queu')).toBe('Queue');
  expect(find('Something else')).toBeUndefined();
});

it('should compare no more names than it may, and still find the same one by its letters', () => {
  const names = Array.from({length: 300}, (_, number) => `Topic ${String(number).padStart(4, '0')}`);
  const find = nearest(names, 300 * 10);
  const found = Array.from({length: 100}, (_, number) => find(`Topik ${String(number + 300).padStart(4, '0')}`));
  expect(found.slice(0, 5)).not.toContain(undefined);
  expect(found.slice(50)).toEqual(Array(50).fill(undefined));
  expect(find('topic 0123')).toBe('Topic 0123');
});
