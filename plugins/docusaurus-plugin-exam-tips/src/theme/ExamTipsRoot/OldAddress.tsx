import {Redirect} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import {type ReactNode, useState} from 'react';
import {useExamData} from '../../client/hooks/use-exam-data.js';
import {plainPath} from '../../client/plain-path.js';
import type {ExamPageProps} from '../../model.js';

interface Props extends ExamPageProps {
  pathname: string;
  notFound: ReactNode;
}

/** The tips of a note had an address below the index; it leads to the index with the tips of that note alone. */
export default function OldAddress({pathname, notFound, ...props}: Props): ReactNode {
  const {notes, failed} = useExamData(props, 'notes');
  const isBrowser = useIsBrowser();
  // Where the page was loaded at such an address, a host has found no file of it: its page says so until the notes are known.
  const [isLoaded] = useState(!isBrowser);
  const asked = plainPath(pathname);
  const note = notes?.find(({slug}) => plainPath(`${props.paths.index}/${slug}`) === asked);
  if (note) return <Redirect to={note.page} />;
  return notes || failed || isLoaded ? notFound : <Layout>{null}</Layout>;
}
