/**
 * Docusaurus's lines of code, which bring Prism: half as large as React, and of no use on the page of a note. In the browser they
 * come where a page has code that no note holds. The server has them at once, see `prism-later.ts`.
 */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import type Content from '@theme-init/CodeBlock/Content';
import {type ComponentProps, type ComponentType, lazy, type ReactNode, Suspense, useState} from 'react';

/** What a block is given, and what stands in its place until Prism is there. */
export type Props = ComponentProps<typeof Content> & {fallback: ReactNode};

let Loaded: ComponentType<ComponentProps<typeof Content>> | undefined;

const load = async () => {
  const content = await import('@theme-init/CodeBlock/Content');
  Loaded = content.default;
  return content;
};
const Later = lazy(load);

/**
 * @returns Settles once the blocks that the server made can be taken over as they are; nothing where the page has none.
 */
export function loadForPage(): Promise<unknown> | undefined {
  const isNeeded = ExecutionEnvironment.canUseDOM && document.querySelector('.prism-code:not(.vault-code)') !== null;
  return isNeeded ? load() : undefined;
}

/** A block of code that no note holds. */
export default function Highlighted({fallback, ...props}: Props): ReactNode {
  // A block that has begun without it goes on in the same way, whenever it comes.
  const [Now] = useState(() => Loaded);
  if (Now) return <Now {...props} />;
  return (
    <Suspense fallback={fallback}>
      <Later {...props} />
    </Suspense>
  );
}
