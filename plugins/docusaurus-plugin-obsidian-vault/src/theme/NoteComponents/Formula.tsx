import type {ReactNode} from 'react';

/** What a drawn formula is made of. */
export interface Props {
  className: string;
  /** Made by the engine that drew it; nothing in it is a note's own. */
  html: string;
}

/** A formula, drawn when the site was built. */
export default function Formula({className, html}: Props): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see Props
  return <span className={className} dangerouslySetInnerHTML={{__html: html}} />;
}
