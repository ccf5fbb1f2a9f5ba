import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type ReactNode, useEffect, useSyncExternalStore} from 'react';
import {examDataStore} from '../../client/data/store.js';
import {useLearned} from '../../client/hooks/use-learned.js';

interface Props {
  index: string;
  /** The folder of the app's own data. */
  data: string;
}

/**
 * Writes behind each note of the sidebar how much of it is learned. One style sheet does it for thousands of notes, and who has
 * not learned anything yet fetches nothing.
 */
export default function Learned({index, data}: Props): ReactNode {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const learned = useLearned();
  const store = examDataStore({baseUrl, index, data});
  const {notes} = useSyncExternalStore(store.subscribe, store.get, store.get);
  const isWanted = learned.size > 0;
  useEffect(() => {
    if (isWanted) void store.loadNotes();
  }, [store, isWanted]);
  if (!isWanted || !notes) return null;
  const rules = notes.flatMap(({url, path, count}) => {
    const own = Math.min(learned.get(path) ?? 0, count);
    return own === 0 ? [] : [`.menu__link[href=${JSON.stringify(url)}]::after{content:"${own}/${count}"}`];
  });
  return <style>{`${rules.join('\n')}\n${LOOK}`}</style>;
}

const LOOK =
  '.menu__link[href]::after{margin-inline-start:auto;padding-inline-start:.5em;font-size:.75em;' +
  'font-variant-numeric:tabular-nums;color:var(--vault-ink-soft,var(--ifm-color-emphasis-700))}';
