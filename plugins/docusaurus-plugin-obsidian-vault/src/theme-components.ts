/** The components that this plugin adds to a site's theme: they come with the package's types. */
declare module '@theme/Anchors' {
  import type {ReactNode} from 'react';
  export default function Anchors(props: {ids: string}): ReactNode;
}
declare module '@theme/Backlinks' {
  import type {ReactNode} from 'react';
  export default function Backlinks(): ReactNode;
}
declare module '@theme/Backlinks/use-note-url' {
  export const useNoteUrl: typeof import('./theme/Backlinks/use-note-url.js').useNoteUrl;
}
declare module '@theme/Callout' {
  import type {ReactNode} from 'react';
  export type Props = import('./theme/Callout/index.js').Props;
  export default function Callout(props: Props): ReactNode;
}
declare module '@theme/Callout/Title' {
  export const CalloutContent: typeof import('./theme/Callout/Title.js').CalloutContent;
  export const CalloutTitle: typeof import('./theme/Callout/Title.js').CalloutTitle;
}
declare module '@theme/CodeBlock/coloured-code' {
  export type CodePart = import('./theme/CodeBlock/coloured-code.js').CodePart;
  export const ColouredCodeContext: typeof import('./theme/CodeBlock/coloured-code.js').ColouredCodeContext;
  export const linesOf: typeof import('./theme/CodeBlock/coloured-code.js').linesOf;
  export const partsOf: typeof import('./theme/CodeBlock/coloured-code.js').partsOf;
  export const textOf: typeof import('./theme/CodeBlock/coloured-code.js').textOf;
}
declare module '@theme/CodeBlock/highlighted' {
  import type {ReactNode} from 'react';
  export type Props = import('./theme/CodeBlock/highlighted.js').Props;
  export const loadForPage: typeof import('./theme/CodeBlock/highlighted.js').loadForPage;
  export default function Highlighted(props: Props): ReactNode;
}
declare module '@theme/Diagram' {
  import type {HTMLAttributes, ReactNode} from 'react';
  export default function Diagram(props: HTMLAttributes<HTMLElement>): ReactNode;
}
declare module '@theme/ExamMark' {
  import type {ReactNode} from 'react';
  export type Props = import('./theme/ExamMark/index.js').Props;
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
  /** What the page of a note knows of it. */
  export type VaultFrontMatter = import('./publish/front-matter.js').VaultFrontMatter;
  export type PropertyValue = import('./publish/properties.js').PropertyValue;
  export type PropertyText = import('./publish/property-text.js').PropertyText;
  export default function Properties(): ReactNode;
}
declare module '@theme/Table' {
  import type {ComponentProps, ReactNode} from 'react';
  export default function Table(props: ComponentProps<'table'>): ReactNode;
}
declare module '@theme/OfflinePage' {
  import type {ReactNode} from 'react';
  export default function OfflinePage(): ReactNode;
}
