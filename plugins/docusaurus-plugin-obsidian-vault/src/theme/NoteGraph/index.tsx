import {useActivePlugin, useDoc, useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import {translate} from '@docusaurus/Translate';
import {usePluginData} from '@docusaurus/useGlobalData';
import {lazy, type ReactNode, Suspense, useState} from 'react';
import type {VaultFrontMatter} from '../../publish/front-matter.js';
import type {VaultGlobalData} from '../../relations/graph-data.js';

const GraphDialog = lazy(() => import('./GraphDialog.js'));

/** Opens the graph of the note that is shown, or of all notes. Nothing of it is fetched before. */
export default function NoteGraph(): ReactNode {
  const {frontMatter} = useDoc();
  const {vault, slug = ''} = frontMatter as {vault?: VaultFrontMatter; slug?: string};
  const id = useActivePlugin()?.pluginId;
  const {version} = useDocsVersion();
  const data = usePluginData('docusaurus-plugin-obsidian-vault', id) as VaultGlobalData | undefined;
  const url = data?.graphs[version];
  const [open, setOpen] = useState<'note' | 'all'>();
  if (!vault || url === undefined) return null;
  return (
    <div className="vault-graph-actions" data-pagefind-ignore="all">
      {vault.path !== '' && (
        <button type="button" onClick={() => setOpen('note')}>
          {translate({id: 'theme.vault.graph.note', message: 'Graph of this note'})}
        </button>
      )}
      <button type="button" onClick={() => setOpen('all')}>
        {translate({id: 'theme.vault.graph.all', message: 'Graph of all notes'})}
      </button>
      {open && (
        <Suspense fallback={null}>
          <GraphDialog url={url} slug={slug} isWhole={open === 'all'} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
