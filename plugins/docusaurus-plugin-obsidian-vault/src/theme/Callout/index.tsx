import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import type {CSSProperties, ReactNode} from 'react';

/** What a note's callout gives its component. */
export interface Props {
  /** As typed, in lower case. */
  type: string;
  /** Whether it folds: `+` open, `-` closed. */
  fold?: '+' | '-';
  metadata?: string;
  id?: string;
  /** Its direction, where it is not that of what is around it. */
  dir?: 'ltr' | 'rtl';
  /** Its own colour and picture, as the properties that Obsidian's snippets set too. */
  style?: CSSProperties;
  /** The name of its picture. */
  icon?: string;
  /** The label of the exam tip that it is. */
  tipLabel?: string;
  className?: string;
  /** A `CalloutTitle`, and a `CalloutContent` where it has a body. */
  children?: ReactNode;
}

/** A callout, with the hooks of Obsidian's own and Docusaurus's admonition classes beside them. */
export default function Callout({
  type,
  fold,
  metadata,
  id,
  dir,
  style,
  icon,
  tipLabel,
  className,
  children,
}: Props): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (id) collectAnchor(id);
  const admonition = `theme-admonition-${type.replace(/\s+/g, '-')}`;
  const hooks = {
    id,
    dir,
    style,
    className: className ?? clsx('callout', 'theme-admonition', admonition),
    'data-callout': type,
    'data-callout-metadata': metadata,
    'data-callout-icon': icon,
  };
  if (!fold) {
    return (
      <div {...hooks}>
        {children}
        {tipLabel && id && <TipLink id={id} />}
      </div>
    );
  }
  return (
    <details {...hooks} data-callout-fold={fold} open={fold === '+'}>
      {children}
    </details>
  );
}

function TipLink({id}: {id: string}): ReactNode {
  const label = translate({id: 'theme.vault.tip.link', message: 'Link to this exam tip'});
  return (
    <a className="exam-tip-link" href={`#${encodeURIComponent(id)}`} title={label}>
      <span className="exam-tip-link-label">{label}</span>
    </a>
  );
}
