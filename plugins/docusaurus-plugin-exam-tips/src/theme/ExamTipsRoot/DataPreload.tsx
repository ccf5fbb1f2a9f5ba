import Head from '@docusaurus/Head';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {ReactNode} from 'react';
import type {ExamPageProps} from '../../model.js';

/** Has the browser fetch the list of notes together with the page's code, where it did not come with the page. */
export default function DataPreload({paths, statics}: ExamPageProps): ReactNode {
  const isBrowser = useIsBrowser();
  if (isBrowser || statics) return null;
  return (
    <Head>
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`${paths.data}/notes.json`} />
    </Head>
  );
}
