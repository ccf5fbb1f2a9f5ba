import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {VaultFrontMatter} from '../../front-matter.js';
import SkimSwitch from './SkimSwitch.js';
import TipChip from './TipChip.js';

/** What stands under a note's title: its other names, when it was changed, its exam tips, a way to skim it. */
export default function NoteHeader(): ReactNode {
  const {vault} = useDoc().frontMatter as {vault?: VaultFrontMatter};
  // A canvas has neither tips nor properties of its own, and nothing that could be skimmed.
  if (!vault || vault.path === '' || /\.canvas$/i.test(vault.path)) return null;
  const date = vault.updated ?? vault.created;
  return (
    <div className="vault-header" data-pagefind-ignore="">
      {vault.aliases && (
        <span className="vault-aliases">
          {translate(
            {id: 'theme.vault.header.aliases', message: 'Also: {aliases}'},
            {aliases: vault.aliases.join(', ')},
          )}
        </span>
      )}
      {date && (
        <time dateTime={date}>
          {translate({id: 'theme.vault.header.updated', message: 'Updated {date}'}, {date: date.slice(0, 10)})}
        </time>
      )}
      <div className="vault-header-actions">
        {vault.tips.length > 0 && <TipChip tips={vault.tips} />}
        <SkimSwitch />
      </div>
    </div>
  );
}
