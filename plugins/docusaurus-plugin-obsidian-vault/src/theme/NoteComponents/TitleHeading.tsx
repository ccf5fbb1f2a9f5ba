import useBrokenLinks from '@docusaurus/useBrokenLinks';
import MDXComponents from '@theme/MDXComponents';
import type {ComponentProps, ReactNode} from 'react';

/** A heading of level 1. Docusaurus drops its id; in a note, links lead to those too. */
export default function TitleHeading(props: ComponentProps<'h1'>): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  const {id} = props;
  if (!id) return <MDXComponents.h1 {...props} />;
  collectAnchor(id);
  return <h1 {...props} />;
}
