import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useState} from 'react';

const STORED = 'vault:skim';
const SKIMMING = 'vault-skim';

/** Shows just headings, summaries and exam tips of notes, until it is turned off again. */
export default function SkimSwitch(): ReactNode {
  const [isOn, setOn] = useState(false);
  useEffect(() => setOn(readStored()), []);
  useEffect(() => void document.documentElement.classList.toggle(SKIMMING, isOn), [isOn]);
  const toggle = () => {
    setOn(!isOn);
    store(!isOn);
  };
  const title = translate({id: 'theme.vault.skim.title', message: 'Show headings, summaries and exam tips only'});
  return (
    <button type="button" className="vault-skim-switch" aria-pressed={isOn} title={title} onClick={toggle}>
      {translate({id: 'theme.vault.skim', message: 'Skim'})}
    </button>
  );
}

// A browser may forbid its storage: the switch then lasts as long as the page.
function readStored(): boolean {
  try {
    return sessionStorage.getItem(STORED) === 'on';
  } catch {
    return false;
  }
}

function store(isOn: boolean): void {
  try {
    sessionStorage.setItem(STORED, isOn ? 'on' : 'off');
  } catch {
    // See above.
  }
}
