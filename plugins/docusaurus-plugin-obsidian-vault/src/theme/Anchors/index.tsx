import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';

/** Tells Docusaurus's broken-anchor check of the places on a page that are no headings. Shows nothing. */
export default function Anchors({ids}: {ids: string}): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  for (const id of ids.split(' ')) collectAnchor(id);
  return null;
}
