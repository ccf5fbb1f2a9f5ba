import {ThemeClassNames} from '@docusaurus/theme-common';
import TOC from '@theme/TOC';
import type {ReactNode} from 'react';
import {useMarkedToc} from '../use-marked-toc.js';

/** The contents beside a note. */
export default function DocItemTOCDesktop(): ReactNode {
  return <TOC {...useMarkedToc()} className={ThemeClassNames.docs.docTocDesktop} />;
}
