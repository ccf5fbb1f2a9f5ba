/** Sidebars, cut into what every page needs and what one page needs: a tree of all notes in every page would grow with the square. */
import type {PropSidebar, PropSidebarItem, PropSidebars} from '@docusaurus/plugin-content-docs';

/** Where a page stands in its sidebar. */
export interface Navigation {
  /** The places of the categories around it, from the outermost. */
  trail: number[];
  /** What each of these categories holds; categories in it are pruned. */
  open: PropSidebarItem[][];
}

/**
 * Leaves of each category the first link in it, which is all that the HTML of a closed category has of its items.
 *
 * @param sidebars - Complete sidebars.
 * @returns Sidebars in which every category holds at most one link.
 */
export function pruneSidebars(sidebars: PropSidebars): PropSidebars {
  return Object.fromEntries(Object.entries(sidebars).map(([name, items]) => [name, items.map(pruned)]));
}

/**
 * @param sidebar - A complete sidebar.
 * @returns The id of a doc → where it stands.
 */
export function navigationOf(sidebar: PropSidebar): Map<string, Navigation> {
  const places = new Map<string, Navigation>();
  const walk = (items: readonly PropSidebarItem[], around: Navigation) => {
    items.forEach((item, place) => {
      if (item.type === 'category') {
        const inside = {trail: [...around.trail, place], open: [...around.open, item.items.map(pruned)]};
        const {docId} = item as {docId?: string};
        if (docId !== undefined && !places.has(docId)) places.set(docId, inside);
        walk(item.items, inside);
      } else if (item.type === 'link' && item.docId !== undefined && !places.has(item.docId)) {
        places.set(item.docId, around);
      }
    });
  };
  walk(sidebar, {trail: [], open: []});
  return places;
}

/**
 * Puts what a page knows of its surroundings into pruned sidebars.
 *
 * @param items - A pruned sidebar.
 * @param navigation - Where the page stands.
 * @returns The sidebar with the categories around the page as they are.
 */
export function openedSidebar(items: PropSidebar, {trail, open}: Navigation): PropSidebar {
  const [place, ...rest] = trail;
  const [inside, ...deeper] = open;
  if (place === undefined || inside === undefined) return items;
  return items.map((item, index) =>
    index === place && item.type === 'category'
      ? {...item, items: openedSidebar(inside, {trail: rest, open: deeper})}
      : item,
  );
}

function pruned(item: PropSidebarItem): PropSidebarItem {
  if (item.type !== 'category') return item;
  // What the page shows at once is needed at once.
  const isClosed = item.collapsible && item.collapsed;
  return {...item, items: isClosed ? firstLink(item.items) : item.items.map(pruned)};
}

function firstLink(items: readonly PropSidebarItem[]): PropSidebarItem[] {
  for (const item of items) {
    if (item.type === 'link' && !item.unlisted) return [item];
    const found = item.type === 'category' ? firstLink(item.items) : [];
    if (found.length > 0) return found;
  }
  return [];
}
