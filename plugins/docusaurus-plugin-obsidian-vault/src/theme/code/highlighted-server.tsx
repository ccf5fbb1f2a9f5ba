/** What stands for `CodeBlock/highlighted.tsx` on the server: what Docusaurus draws, at once. */
import type {Props} from '@theme/CodeBlock/highlighted';
import Content from '@theme-init/CodeBlock/Content';
import type {ReactNode} from 'react';

/** A block of code that no note holds. */
export default function Highlighted({fallback: _, ...props}: Props): ReactNode {
  return <Content {...props} />;
}

/** @returns Nothing: there is no page to wait for. */
export function loadForPage(): undefined {}
