import {Component, type ReactNode} from 'react';

/** The lists of a sidebar, beside the page and in the menu of a narrow one. */
const MENUS = '.theme-doc-sidebar-container .menu, .navbar-sidebar .menu';

interface Props {
  /** What the sidebar is made of. */
  of: unknown;
  children: ReactNode;
}

/** Where something stood before the sidebar changed. */
interface Place {
  menu: HTMLElement;
  /** The distance of the page's own link from the top of the window, in pixels. */
  top?: number;
  /** The address of the link that has the focus. */
  focused?: string;
}

/** Keeps the page's own link, and the focus, where they are while the rest of a long sidebar comes in around them. */
export default class KeepPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Place[] | null {
    if (before.of === undefined || before.of === this.props.of) return null;
    return Array.from(document.querySelectorAll<HTMLElement>(MENUS), placeIn);
  }

  override componentDidUpdate(_before: Props, _state: unknown, places: Place[] | null): void {
    for (const place of places ?? []) restore(place);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

function placeIn(menu: HTMLElement): Place {
  const top = ownLink(menu)?.getBoundingClientRect().top;
  const active = menu.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  // The browser would do the same for a list that is scrolled, and not for one that stands at its beginning.
  menu.style.overflowAnchor = 'none';
  return {menu, ...(top !== undefined && {top}), ...(active && {focused: active})};
}

function restore({menu, top, focused}: Place): void {
  const now = ownLink(menu)?.getBoundingClientRect().top;
  if (top !== undefined && now !== undefined) menu.scrollTop += now - top;
  menu.style.overflowAnchor = '';
  if (focused === undefined || document.activeElement?.getAttribute('href') === focused) return;
  const links = Array.from(menu.querySelectorAll<HTMLElement>('a[href]'));
  links.find((link) => link.getAttribute('href') === focused)?.focus({preventScroll: true});
}

function ownLink(menu: HTMLElement): HTMLElement | null {
  return menu.querySelector('a[aria-current="page"]');
}
