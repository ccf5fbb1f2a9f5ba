import type {Heading, RootContent} from 'mdast';

/**
 * Shows a page's title once: a first heading of level 1 that says it is the title, with its own markup; one of another level
 * leaves its place, for links that lead there.
 *
 * @param blocks - The note's own; not changed.
 * @param titleId - The id of the heading that says the title.
 * @returns The blocks.
 */
export function withTitle(blocks: readonly RootContent[], titleId: string | undefined): RootContent[] {
  return blocks.map((block) => {
    if (titleId === undefined || block.type !== 'heading' || block.data?.hProperties?.id !== titleId) return block;
    return block.depth === 1 ? {...block, data: {...block.data, isTitle: true}} : placeOf(block);
  });
}

/**
 * Leaves out the heading of an embedded note that only repeats its name.
 *
 * @param blocks - All of the note.
 * @param titleId - The id of the heading that says the title.
 * @returns The blocks; a heading of level 1 stays.
 */
export function withoutTitle(blocks: readonly RootContent[], titleId: string | undefined): RootContent[] {
  return blocks.filter(
    (block) =>
      block.type !== 'heading' || block.depth === 1 || block.data?.hProperties?.id !== titleId || titleId === undefined,
  );
}

function placeOf(heading: Heading): RootContent {
  const id = heading.data?.hProperties?.id;
  return {type: 'paragraph', children: [], data: {hName: 'div', hProperties: {id, className: ['title-anchor']}}};
}
