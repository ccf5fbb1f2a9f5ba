import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme-init/Heading';
import type {ComponentProps, ReactNode} from 'react';

/** A heading. Docusaurus drops the id of one of level 1; in a note, links lead to those too. */
export default function NoteHeading(props: ComponentProps<typeof Heading>): ReactNode {
  const {as, id, ...rest} = props;
  const {collectAnchor} = useBrokenLinks();
  if (as !== 'h1' || !id) return <Heading {...props} />;
  collectAnchor(id);
  return <h1 {...rest} id={id} />;
}
