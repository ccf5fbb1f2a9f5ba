import {translate} from '@docusaurus/Translate';
import {createElement, type HTMLAttributes, type ReactNode} from 'react';

/** A diagram: what draws it (`data-source`), the room that it takes (`style`), and its words. */
export type Props = HTMLAttributes<HTMLElement>;

/** A diagram of a note. Its words are in the page; the element draws itself when it comes near the window. */
export default function Diagram(props: Props): ReactNode {
  const label = translate({id: 'theme.vault.diagram.name', message: 'Diagram'});
  return createElement('vault-diagram', {role: 'group', 'aria-label': label, ...props});
}
