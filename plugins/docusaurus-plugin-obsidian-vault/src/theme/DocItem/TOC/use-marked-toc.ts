import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {translate} from '@docusaurus/Translate';
import type {ComponentProps} from 'react';
import {useMemo} from 'react';
import type {VaultFrontMatter} from '../../../publish/front-matter.js';

/** What the contents of a page are made of. */
export interface MarkedToc {
  toc: ReturnType<typeof useDoc>['toc'];
  minHeadingLevel: ComponentProps<typeof import('@theme/TOC').default>['minHeadingLevel'];
  maxHeadingLevel: ComponentProps<typeof import('@theme/TOC').default>['maxHeadingLevel'];
}

/**
 * @returns The contents of the note that is shown; sections with exam tips are marked.
 */
export function useMarkedToc(): MarkedToc {
  const {toc, frontMatter} = useDoc();
  const {vault} = frontMatter as {vault?: VaultFrontMatter};
  const marked = useMemo(() => {
    const sections = new Set(vault?.tips.map(({section}) => section));
    const title = translate({id: 'theme.vault.toc.tip', message: 'Has exam tips'});
    const sign = `<span class="toc-tip" role="img" aria-label="${title.replace(/"/g, '&quot;')}"></span>`;
    return toc.map((item) => (sections.has(item.id) ? {...item, value: `${item.value} ${sign}`} : item));
  }, [toc, vault]);
  return {
    toc: marked,
    minHeadingLevel: frontMatter.toc_min_heading_level,
    maxHeadingLevel: frontMatter.toc_max_heading_level,
  };
}
