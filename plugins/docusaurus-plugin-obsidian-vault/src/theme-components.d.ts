/** The components that this plugin adds to a site's theme. */
declare module '@theme/Anchors' {
  import type {ReactNode} from 'react';
  export default function Anchors(props: {ids: string}): ReactNode;
}
declare module '@theme/Backlinks' {
  import type {ReactNode} from 'react';
  export default function Backlinks(): ReactNode;
}
declare module '@theme/Backlinks/use-note-url' {
  export {useNoteUrl} from './theme/Backlinks/use-note-url.js';
}
declare module '@theme/Callout' {
  import type {ReactNode} from 'react';
  import type {Props} from './theme/Callout/index.js';
  export default function Callout(props: Props): ReactNode;
}
declare module '@theme/Callout/Title' {
  export {CalloutContent, CalloutTitle} from './theme/Callout/Title.js';
}
declare module '@theme/ExamMark' {
  import type {ReactNode} from 'react';
  import type {Props} from './theme/ExamMark/index.js';
  export default function ExamMark(props: Props): ReactNode;
}
declare module '@theme/FormulaStyles' {
  import type {ReactNode} from 'react';
  export default function FormulaStyles(props: {href: string}): ReactNode;
}
declare module '@theme/Keys' {
  import type {ReactNode} from 'react';
  export default function Keys(): ReactNode;
}
declare module '@theme/NoteComponents' {
  import type {ElementType} from 'react';

  const components: Readonly<Record<string, ElementType | undefined>>;
  export default components;
}
declare module '@theme/NoteGraph' {
  import type {ReactNode} from 'react';
  export default function NoteGraph(): ReactNode;
}
declare module '@theme/NoteHeader' {
  import type {ReactNode} from 'react';
  export default function NoteHeader(): ReactNode;
}
declare module '@theme/Properties' {
  import type {ReactNode} from 'react';
  export default function Properties(): ReactNode;
}
declare module '@theme/Table' {
  import type {ComponentProps, ReactNode} from 'react';
  export default function Table(props: ComponentProps<'table'>): ReactNode;
}
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
declare module '@theme/OfflinePage' {
  import type {ReactNode} from 'react';
  export default function OfflinePage(): ReactNode;
}
