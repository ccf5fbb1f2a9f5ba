import Link from '@docusaurus/Link';
import {usePluralForm} from '@docusaurus/theme-common';
import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

/** What a note's page knows of its tips. */
export interface Props {
  tips: readonly {id: string; label: string}[];
}

/** How many exam tips a note holds, with a link to the first and to all of them. */
export default function NoteTips({tips}: Props): ReactNode {
  const {selectMessage} = usePluralForm();
  const count = selectMessage(
    tips.length,
    translate(
      {id: 'theme.vault.tips.count', message: '{count} exam tip|{count} exam tips', description: 'How many a note holds'},
      {count: tips.length},
    ),
  );
  return (
    <p className="vault-tips">
      <a className="vault-tips-chip" href={`#${encodeURIComponent((tips[0] as Props['tips'][number]).id)}`}>
        {count}
      </a>
      <Link to="/exam-tips">{translate({id: 'theme.vault.tips.all', message: 'All exam tips'})}</Link>
    </p>
  );
}
