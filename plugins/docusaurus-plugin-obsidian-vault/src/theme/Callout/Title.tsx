import type {ReactNode} from 'react';

/** The title line of a callout. */
export function CalloutTitle({fold, children}: {fold?: '+' | '-'; children?: ReactNode}): ReactNode {
  const Line = fold ? 'summary' : 'div';
  return (
    <Line className="callout-title">
      <span className="callout-icon" />
      <span className="callout-title-inner">{children}</span>
    </Line>
  );
}

/** The body of a callout. */
export function CalloutContent({children}: {children?: ReactNode}): ReactNode {
  return <div className="callout-content">{children}</div>;
}
