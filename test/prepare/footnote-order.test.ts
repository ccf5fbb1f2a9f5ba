/** The footnotes of a part of a note, such as an exam tip: found without looking at all others, of which a note may have thousands. */
import type {FootnoteDefinition, Root} from 'mdast';
import {createParser} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {
  footnoteDefinitions,
  footnotesInOrder,
} from '../../plugins/remark-obsidian-vault/src/transform/footnote-order.js';

const OTHERS = Array.from({length: 50}, (_, index) => `[^other${index}]: other\n`).join('\n');

it('should be what the part refers to, by itself or by its footnotes, and nothing else should be read', () => {
  const tree = createParser()(
    `A[^b] and B[^a]\n\nC[^other1]\n\n[^a]: note\n\n[^b]: note[^c]\n\n[^c]: note\n\n${OTHERS}`,
  );
  let count = 0;
  const definitions = new Map<string, FootnoteDefinition>();
  for (const [name, definition] of footnoteDefinitions(tree)) {
    const {children} = definition;
    const counted = Object.defineProperty({...definition}, 'children', {
      get() {
        count += 1;
        return children;
      },
    });
    definitions.set(name, counted);
  }
  const part: Root = {type: 'root', children: tree.children.slice(0, 1)};
  expect([...footnotesInOrder(part, definitions)].map(({identifier}) => identifier)).toEqual(['b', 'a', 'c']);
  expect([definitions.size, count]).toEqual([53, 3]);
});
