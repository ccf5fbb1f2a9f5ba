import Keys from '@theme/Keys';
import type {ReactNode} from 'react';

/** Everything of the site, and the dialog of its keys. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  return (
    <>
      {children}
      <Keys />
    </>
  );
}
