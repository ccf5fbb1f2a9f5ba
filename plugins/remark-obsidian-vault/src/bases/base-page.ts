import type {Literal, Root} from 'mdast';

/** All views of the base whose page it is. */
export interface BaseViews extends Literal {
  type: 'baseViews';
}

declare module 'mdast' {
  interface RootContentMap {
    baseViews: BaseViews;
  }
}

/**
 * @returns What the page of a base shows. Obsidian help, Introduction to Bases: a base is a file that opens as its views.
 */
export function basePage(): Root {
  return {type: 'root', children: [{type: 'baseViews', value: ''}]};
}
