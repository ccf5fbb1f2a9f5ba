import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Properties, {type VaultFrontMatter} from '@theme/Properties';
import type {ReactNode} from 'react';
import SkimSwitch from './SkimSwitch.js';
import TipChip from './TipChip.js';

/** What stands under a note's title: its properties, its exam tips, a way to skim it. */
export default function NoteHeader(): ReactNode {
  const {vault} = useDoc().frontMatter as {vault?: VaultFrontMatter};
  // A canvas has neither tips nor properties of its own, and nothing that could be skimmed.
  if (!vault || vault.path === '' || /\.canvas$/i.test(vault.path)) return null;
  return (
    <>
      <Properties />
      <div className="vault-header" data-pagefind-ignore="">
        <div className="vault-header-actions">
          {vault.tips.length > 0 && <TipChip tips={vault.tips} />}
          <SkimSwitch />
        </div>
      </div>
    </>
  );
}
