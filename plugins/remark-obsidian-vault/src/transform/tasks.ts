import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Gives tasks their hooks: `li.task-list-item[data-task]`. test/fixtures/syntax/README.md, Hooks.
 *
 * @param tree - A note; changed in place.
 */
export function tasks(tree: Root): void {
  visit(tree, 'listItem', (node) => {
    const task = node.data?.task;
    if (task === undefined) return;
    node.data = {...node.data, hProperties: {...node.data?.hProperties, className: ['task-list-item'], dataTask: task}};
  });
}
