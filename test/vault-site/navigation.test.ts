/** A page knows its surroundings in the sidebar: all of a short list, of a long one what stands around it. */
import type {PropSidebar, PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {
  MAX_SHOWN,
  navigationOf,
  openedSidebar,
  pruneSidebars,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/navigation.js';

const link = (name: string): PropSidebarItem => ({type: 'link', label: name, href: `/${name}`, docId: name});
const links = (count: number, name = 'note') => Array.from({length: count}, (_, n) => link(`${name}-${n}`));
const folder = (label: string, items: PropSidebarItem[]): PropSidebarItem => ({
  type: 'category',
  label,
  items,
  collapsible: true,
  collapsed: true,
});

/** The sidebar as the page of a doc shows it, a category as its label with what it holds. */
function shown(sidebar: PropSidebar, docId: string): unknown[] {
  const pruned = pruneSidebars({notes: sidebar}).notes as PropSidebar;
  const navigation = navigationOf(sidebar).get(docId);
  if (!navigation) throw new Error(`${docId} stands nowhere`);
  return openedSidebar(pruned, navigation).map(outline);
}

function outline(item: PropSidebarItem): unknown {
  if (item.type === 'category') return [item.label, ...item.items.map(outline)];
  return item.type === 'link' ? item.label : item.value;
}

it('should show the folders around a note whole, and of every other folder where it leads', () => {
  const sidebar = [
    link('a'),
    folder('B', [link('b1'), folder('C', links(3, 'c')), link('b2')]),
    folder('D', links(9, 'd')),
  ];
  expect(shown(sidebar, 'c-1')).toEqual(['a', ['B', 'b1', ['C', 'c-0', 'c-1', 'c-2'], 'b2'], ['D', 'd-0']]);
  expect(shown(sidebar, 'a')).toEqual(['a', ['B', 'b1'], ['D', 'd-0']]);
});

it('should show of thousands of notes in one folder those around the note, and every folder', () => {
  const sidebar = [...links(2000), folder('B', links(3, 'b')), ...links(2000, 'other')];
  const around = shown(sidebar, 'note-700');
  expect(around).toHaveLength(MAX_SHOWN + 1);
  expect(around.slice(0, 2)).toEqual([`note-${700 - MAX_SHOWN / 2}`, `note-${701 - MAX_SHOWN / 2}`]);
  expect(around.at(-1)).toEqual(['B', 'b-0']);
  expect(shown(sidebar, 'note-0')[0]).toBe('note-0');
  expect(shown(sidebar, 'other-1999').at(-1)).toBe('other-1999');
  // Between the last of one kind and the first of the next the folder stands where it does in the whole.
  const [before, after] = [`note-${2000 - MAX_SHOWN / 2}`, `other-${MAX_SHOWN / 2 - 1}`];
  const inside = shown(sidebar, 'b-2');
  expect([inside[0], inside[MAX_SHOWN / 2], inside.at(-1)]).toEqual([before, ['B', 'b-0', 'b-1', 'b-2'], after]);
});

it('should show a note of a long folder in a long folder', () => {
  const sidebar = [folder('A', [...links(90, 'a'), folder('B', links(200, 'b')), ...links(90, 'z')])];
  const [a] = shown(sidebar, 'b-100') as [unknown[]];
  const b = a.find(Array.isArray) as unknown[];
  expect(b).toContain('b-100');
  expect(b).toHaveLength(MAX_SHOWN + 1);
  expect(a).toHaveLength(MAX_SHOWN + 2);
});

it('should give every page no more than its surroundings, however many notes there are', () => {
  const bytes = (count: number) => JSON.stringify(navigationOf(links(count)).get('note-70')).length;
  expect(bytes(4000)).toBeLessThan(bytes(400) + 500);
  expect(JSON.stringify(pruneSidebars({notes: links(4000)})).length).toBeLessThan(MAX_SHOWN * 100);
});
