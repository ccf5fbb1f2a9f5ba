import {ThemeClassNames} from '@docusaurus/theme-common';
import TOCCollapsible from '@theme/TOCCollapsible';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {useMarkedToc} from '../use-marked-toc.js';

/** The contents above a note, on a narrow screen. */
export default function DocItemTOCMobile(): ReactNode {
  return <TOCCollapsible {...useMarkedToc()} className={clsx(ThemeClassNames.docs.docTocMobile, 'vault-toc-mobile')} />;
}
