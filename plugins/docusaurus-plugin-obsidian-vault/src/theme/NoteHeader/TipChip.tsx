import Link from '@docusaurus/Link';
import {useDoc, useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ReactNode} from 'react';
import TipSteps from './TipSteps.js';

/** What a note's page knows of its tips. */
export interface Props {
  tips: readonly {id: string; label: string}[];
}

/** How many exam tips a note holds, with a link to the first of them; where the site has them, to practice, to its cheat sheet and to all tips. */
export default function TipChip({tips}: Props): ReactNode {
  const {selectMessage} = usePluralForm();
  const exam = usePluginData('docusaurus-plugin-exam-tips') as
    | {index: string; cheatSheet: string; practice?: string}
    | undefined;
  const {permalink} = useDoc().metadata;
  const {version} = useDocsVersion();
  const count = selectMessage(
    tips.length,
    translate(
      {
        id: 'theme.vault.tips.count',
        message: '{count} exam tip|{count} exam tips',
        description: 'How many a note holds',
      },
      {count: tips.length},
    ),
  );
  const keys = translate({id: 'theme.vault.tips.keys', message: 'Go to the first exam tip; the keys n and p lead on'});
  return (
    <>
      <a className="vault-tips-chip" href={`#${encodeURIComponent(tips[0]?.id ?? '')}`} title={keys}>
        {count}
      </a>
      {/* Sheets hold the tips of the notes as they are. */}
      {exam?.practice && version === 'current' && (
        <Link to={`${exam.practice}?note=${encodeURIComponent(permalink)}`}>
          {translate({id: 'theme.vault.tips.practice', message: 'Practise this note'})}
        </Link>
      )}
      {exam && version === 'current' && (
        <Link to={`${exam.cheatSheet}?note=${encodeURIComponent(permalink)}`}>
          {translate({id: 'theme.vault.tips.sheet', message: 'Cheat sheet of this note'})}
        </Link>
      )}
      {exam && <Link to={exam.index}>{translate({id: 'theme.vault.tips.all', message: 'All exam tips'})}</Link>}
      <TipSteps tips={tips} />
    </>
  );
}
