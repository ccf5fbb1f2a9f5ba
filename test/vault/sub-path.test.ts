/** Headings of one name in their thousands: each link is found in steps that do not grow with them. */
import type {HeadingEntry} from '../../plugins/remark-obsidian-vault/src/types.js';
import {createSubPathLookup} from '../../plugins/remark-obsidian-vault/src/vault/sub-path.js';

/** How often the depth of a heading is asked for while each of n sections is asked for a heading of its own. */
function stepsOf(n: number): number {
  let steps = 0;
  const headings = Array.from({length: 2 * n}, (_, index): HeadingEntry => {
    const depth = index % 2 === 0 ? 1 : 2;
    const text = depth === 1 ? 'Same' : `Part ${index}`;
    const entry = {text, depth, id: `h-${index}`, line: index + 1};
    const get = () => {
      steps++;
      return depth;
    };
    return Object.defineProperty(entry, 'depth', {get});
  });
  const find = createSubPathLookup({headings, blocks: []});
  for (let index = 1; index < 2 * n; index += 2) {
    expect(find(`Same#Part ${index}`).heading?.id).toBe(`h-${index}`);
  }
  expect(find('Same#Nowhere')).toEqual({missingHeading: 'Same > Nowhere'});
  return steps;
}

it('should look at the headings of a note once, however many links lead to them', () => {
  const [one, two, four] = [100, 200, 400].map(stepsOf) as [number, number, number];
  expect(two / one).toBeLessThan(2.2);
  expect(four / two).toBeLessThan(2.2);
});

it('should find the first of one name, by its very punctuation before others, and by its id last', () => {
  const heading = (text: string, id: string, depth: HeadingEntry['depth'] = 2, source?: string): HeadingEntry => ({
    text,
    depth,
    id,
    line: 1,
    ...(source !== undefined && {source}),
  });
  const find = createSubPathLookup({
    headings: [
      heading('A-B', 'a-b-1'),
      heading('A B', 'a-b-2'),
      heading('A B', 'a-b-3', 3),
      heading('Shown', 's', 2, 'Typed'),
    ],
    blocks: [],
  });
  const ids = ['A B', 'A-B', 'A B#A B', 'a b', 'Typed', 's', 'a-b-3'].map((part) => find(part).heading?.id);
  expect(ids).toEqual(['a-b-2', 'a-b-1', 'a-b-3', 'a-b-2', 's', 's', 'a-b-3']);
});
