import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {ThemeClassNames} from '@docusaurus/theme-common';
import TOCCollapsible from '@theme/TOCCollapsible';
import Original from '@theme-init/DocItem/TOC/Mobile';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {useMarkedToc} from '../use-marked-toc.js';

/** The contents above a note, on a narrow screen. Those of other docs stay as they are. */
export default function DocItemTOCMobile(): ReactNode {
  const toc = useMarkedToc();
  if (!('vault' in useDoc().frontMatter)) return <Original />;
  return <TOCCollapsible {...toc} className={clsx(ThemeClassNames.docs.docTocMobile, 'vault-toc-mobile')} />;
}
