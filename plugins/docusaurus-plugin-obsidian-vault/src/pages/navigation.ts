/** Sidebars, cut into what every page needs and what one page needs: a tree of all notes in every page would grow with the square. */
import type {PropSidebar, PropSidebarItem, PropSidebars} from '@docusaurus/plugin-content-docs';

/** Where a page stands in its sidebar. */
export interface Navigation {
  /** What the sidebar itself holds around the page; absent where that is what every page knows. Categories in it are pruned. */
  root?: PropSidebarItem[];
  /** The places of the categories around the page, from the outermost, each in the list that is given here. */
  trail: number[];
  /** What each of these categories holds; categories in it are pruned. */
  open: PropSidebarItem[][];
}

/**
 * So many links of a list are shown at once, and so many categories, about what a window holds: a folder of thousands of notes would
 * be in each of their pages. The others are fetched when a reader turns to the sidebar.
 */
export const MAX_SHOWN = 24;

/**
 * Leaves of each category the first link in it, which is all that the HTML of a closed category has of its items, and of a long
 * list its beginning.
 *
 * @param sidebars - Complete sidebars.
 * @returns Sidebars in which every category holds at most one link.
 */
export function pruneSidebars(sidebars: PropSidebars): PropSidebars {
  return Object.fromEntries(Object.entries(sidebars).map(([name, items]) => [name, beginning(items)]));
}

/**
 * @param sidebar - A complete sidebar.
 * @returns The id of a doc → where it stands.
 */
export function navigationOf(sidebar: PropSidebar): Map<string, Navigation> {
  const places = new Map<string, Navigation>();
  const set = (docId: string | undefined, navigation: () => Navigation) => {
    if (docId !== undefined && !places.has(docId)) places.set(docId, navigation());
  };
  /** `at` gives the surroundings of what stands at a place of the list. */
  const walk = (list: ShownList, at: (place: number) => Navigation) => {
    list.items.forEach((item, place) => {
      if (item.type === 'category') {
        const inside = new ShownList(item.items);
        const atInside = inside.each((shown) => {
          const {trail, open, ...root} = at(place);
          return {...root, trail: [...trail, list.indices(place).indexOf(place)], open: [...open, shown.map(pruned)]};
        });
        set((item as {docId?: string}).docId, () => atInside(0));
        walk(inside, atInside);
      } else if (item.type === 'link') {
        set(item.docId, () => at(place));
      }
    });
  };
  const top = new ShownList(sidebar);
  walk(
    top,
    top.each((shown) => ({...(!top.isWhole && {root: shown.map(pruned)}), trail: [], open: []})),
  );
  return places;
}

/**
 * Puts what a page knows of its surroundings into pruned sidebars.
 *
 * @param items - A pruned sidebar.
 * @param navigation - Where the page stands.
 * @returns The sidebar with the categories around the page as they are.
 */
export function openedSidebar(items: PropSidebar, {root, trail, open}: Navigation): PropSidebar {
  const [place, ...rest] = trail;
  const [inside, ...deeper] = open;
  const list = root ?? items;
  if (place === undefined || inside === undefined) return list;
  return list.map((item, index) =>
    index === place && item.type === 'category'
      ? {...item, items: openedSidebar(inside, {trail: rest, open: deeper})}
      : item,
  );
}

/** A list of a sidebar, and what a page shows of it. Links and categories count by themselves, so that neither hides the other. */
class ShownList {
  /** Type of item → the places of its items. */
  private readonly places = new Map<string, number[]>();

  constructor(readonly items: readonly PropSidebarItem[]) {
    items.forEach(({type}, place) => {
      const present = this.places.get(type);
      if (present) present.push(place);
      else this.places.set(type, [place]);
    });
  }

  /** Whether all of it is shown everywhere. */
  get isWhole(): boolean {
    return [...this.places.values()].every(({length}) => length <= MAX_SHOWN);
  }

  /** The places that are shown around one of them. */
  indices(place: number): number[] {
    const shown = [...this.places.values()].flatMap((places) => {
      const found = places.findIndex((own) => own >= place);
      const before = found < 0 ? places.length : found;
      const first = Math.max(0, Math.min(before - MAX_SHOWN / 2, places.length - MAX_SHOWN));
      return places.slice(first, first + MAX_SHOWN);
    });
    return shown.sort((a, b) => a - b);
  }

  /** Makes something of what is shown around each place: once where that is the same everywhere. */
  each<T>(make: (shown: readonly PropSidebarItem[]) => T): (place: number) => T {
    const at = (place: number) => make(this.indices(place).map((index) => this.items[index] as PropSidebarItem));
    if (!this.isWhole) return at;
    let made: T | undefined;
    return () => (made ??= at(0));
  }
}

/** The beginning of a list, where there is more of it than is shown. */
function beginning(items: readonly PropSidebarItem[]): PropSidebarItem[] {
  return new ShownList(items).each((shown) => shown.map(pruned))(0);
}

function pruned(item: PropSidebarItem): PropSidebarItem {
  if (item.type !== 'category') return item;
  // What the page shows at once is needed at once.
  const isClosed = item.collapsible && item.collapsed;
  return {...item, items: isClosed ? firstLink(item.items) : beginning(item.items)};
}

function firstLink(items: readonly PropSidebarItem[]): PropSidebarItem[] {
  for (const item of items) {
    if (item.type === 'link' && !item.unlisted) return [item];
    const found = item.type === 'category' ? firstLink(item.items) : [];
    if (found.length > 0) return found;
  }
  return [];
}
