import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {translate} from '@docusaurus/Translate';
import Properties, {type VaultFrontMatter} from '@theme/Properties';
import type {ReactNode} from 'react';
import NoteActions from './NoteActions.js';
import SkimSwitch from './SkimSwitch.js';
import TipChip from './TipChip.js';

/** What stands under a note's title: its properties, its exam tips, ways to share, print and skim it. */
export default function NoteHeader(): ReactNode {
  const {vault} = useDoc().frontMatter as {vault?: VaultFrontMatter};
  // A canvas has neither tips nor properties of its own, and nothing that could be skimmed.
  if (!vault || vault.path === '' || /\.canvas$/i.test(vault.path)) return null;
  return (
    <>
      <Properties />
      <div className="vault-header" data-pagefind-ignore="">
        <div className="vault-header-actions">
          {vault.minutes !== undefined && <ReadingTime minutes={vault.minutes} />}
          {vault.tips.length > 0 && <TipChip tips={vault.tips} />}
          <div className="vault-header-whole">
            <NoteActions />
            <SkimSwitch />
          </div>
        </div>
      </div>
    </>
  );
}

function ReadingTime({minutes}: {minutes: number}): ReactNode {
  return <span>{translate({id: 'theme.vault.minutes', message: '{minutes} min read'}, {minutes})}</span>;
}
