import {useActivePluginAndVersion} from '@docusaurus/plugin-content-docs/client';
import {useCallback} from 'react';

/**
 * The addresses of other notes, as seen from the page that is shown: an older version of the notes links to itself.
 *
 * @returns A function of a note's address below the notes' own, which starts with `/`.
 */
export function useNoteUrl(): (slug: string) => string {
  const root = useActivePluginAndVersion()?.activeVersion?.path ?? '/';
  return useCallback((slug) => (slug === '/' ? root : `${root.replace(/\/$/, '')}${slug}`), [root]);
}
