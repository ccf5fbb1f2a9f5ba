import Content from '@theme-init/NotFound/Content';
import type {ComponentProps, ReactNode} from 'react';
import WayOut from './WayOut.js';

/** The page of an address that leads nowhere, and where a reader can go from it. */
export default function NotFoundContent(props: ComponentProps<typeof Content>): ReactNode {
  return (
    <>
      <Content {...props} />
      <WayOut />
    </>
  );
}
