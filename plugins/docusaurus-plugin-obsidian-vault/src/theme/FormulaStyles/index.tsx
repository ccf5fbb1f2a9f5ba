import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';

/**
 * The style sheet of formulas, for a page that shows some.
 *
 * @param props - `href`: its address, as `writeFormulaStyles` gives it.
 */
export default function FormulaStyles({href}: {href: string}): ReactNode {
  const address = useBaseUrl(href);
  return (
    <Head>
      <link rel="stylesheet" href={address} />
    </Head>
  );
}
