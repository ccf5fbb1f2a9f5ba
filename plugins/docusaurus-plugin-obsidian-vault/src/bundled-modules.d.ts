/** What the bundler puts in the place of these names: see `pages/bundler-config.ts`. */
declare module '@obsidian-vault/note-store' {
  import type {NoteStore} from './theme/notes/store.js';
  export const getNote: NoteStore['getNote'];
  export const loadNote: NoteStore['loadNote'];
  export const getSidebars: NoteStore['getSidebars'];
  export const loadSidebars: NoteStore['loadSidebars'];
  export const subscribe: NoteStore['subscribe'];
  export const refresh: NoteStore['refresh'];
  export const revision: NoteStore['revision'];
}
declare module '@obsidian-vault/server-folders' {
  import type {ServerFolders} from './pages/bundler-config.js';

  const folders: ServerFolders;
  export default folders;
}
declare module '@obsidian-vault/docusaurus-server-entry' {
  /** What Docusaurus makes of a page: plain data. */
  interface RenderedPage {
    html: string;
    collectedData: unknown;
  }
  export default function render(params: {pathname: string}): Promise<RenderedPage>;
}
