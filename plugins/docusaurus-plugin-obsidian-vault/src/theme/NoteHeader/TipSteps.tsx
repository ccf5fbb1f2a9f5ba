import {useLocation} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {ReactNode} from 'react';
import {createPortal} from 'react-dom';
import type {Props} from './TipChip.js';

/** The way to the exam tips before and after the one that the address names, in reach of a thumb. */
export default function TipSteps({tips}: Props): ReactNode {
  const {hash} = useLocation();
  const isBrowser = useIsBrowser();
  const current = isBrowser ? tips.findIndex(({id}) => hash === `#${id}` || hash === `#${encodeURIComponent(id)}`) : -1;
  if (current < 0 || tips.length < 2) return null;
  // It belongs to the window: what stands in a note is painted in the note alone.
  return createPortal(
    <nav
      className="vault-tip-steps"
      aria-label={translate({id: 'theme.vault.tips.steps', message: 'Exam tips of the note'})}
    >
      <Step to={tips[current - 1]?.id} sign="‹">
        {translate({id: 'theme.vault.tips.previous', message: 'Previous exam tip'})}
      </Step>
      <span className="vault-tip-position">{`${current + 1} / ${tips.length}`}</span>
      <Step to={tips[current + 1]?.id} sign="›">
        {translate({id: 'theme.vault.tips.next', message: 'Next exam tip'})}
      </Step>
    </nav>,
    document.body,
  );
}

/** An arrow; pale where it leads nowhere. */
function Step({to, sign, children}: {to: string | undefined; sign: string; children: string}): ReactNode {
  if (to === undefined) return <span aria-hidden="true">{sign}</span>;
  return (
    <a href={`#${encodeURIComponent(to)}`} aria-label={children} title={children}>
      {sign}
    </a>
  );
}
