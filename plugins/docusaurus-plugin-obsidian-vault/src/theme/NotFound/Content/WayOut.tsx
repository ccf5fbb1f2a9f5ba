import Link from '@docusaurus/Link';
import {useAllDocsData} from '@docusaurus/plugin-content-docs/client';
import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAllPluginInstancesData, usePluginData} from '@docusaurus/useGlobalData';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useEffect, useState} from 'react';
import type {GraphFile, VaultGlobalData} from '../../../relations/graph-data.js';
import {type NamedNote, nearestNotes, wordsOf} from './nearest.js';

/** A search for the words of the address, the notes that are named most like it, and the way home. */
export default function WayOut(): ReactNode {
  const isBrowser = useIsBrowser();
  return isBrowser ? <Offers /> : null;
}

function Offers(): ReactNode {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const {searchPage} = (usePluginData('docusaurus-theme-search-pagefind') ?? {}) as {searchPage?: string};
  const notes = useNotes();
  const words = wordsOf(window.location.pathname.slice(baseUrl.length));
  const nearest = nearestNotes(window.location.pathname.slice(baseUrl.length), notes);
  return (
    <nav
      className="container vault-way-out"
      aria-label={translate({id: 'theme.vault.notFound', message: 'Where to go from here'})}
    >
      {/* As wide as what Docusaurus says above. */}
      <div className="row">
        <div className="col col--6 col--offset-3">
          {nearest.length > 0 && (
            <>
              <h2>{translate({id: 'theme.vault.notFound.nearest', message: 'Did you look for one of these?'})}</h2>
              <ul>
                {nearest.map(({title, url}) => (
                  <li key={url}>
                    <Link to={url}>{title}</Link>
                  </li>
                ))}
              </ul>
            </>
          )}
          {searchPage !== undefined && (
            <search>
              <form action={searchPage}>
                <input
                  type="search"
                  name="q"
                  defaultValue={words}
                  aria-label={translate({id: 'theme.vault.notFound.words', message: 'Words to search for'})}
                />
                <button type="submit">{translate({id: 'theme.vault.notFound.search', message: 'Search'})}</button>
              </form>
            </search>
          )}
          <p>
            <Link to={baseUrl}>{translate({id: 'theme.vault.notFound.home', message: 'To the first page'})}</Link>
          </p>
        </div>
      </div>
    </nav>
  );
}

/** The notes of the site, as its graphs list them; none where it has no graph, or while they are on their way. */
function useNotes(): NamedNote[] {
  const vaults = (useAllPluginInstancesData('docusaurus-plugin-obsidian-vault') ?? {}) as Record<
    string,
    VaultGlobalData
  >;
  const docs = useAllDocsData();
  const [notes, setNotes] = useState<NamedNote[]>([]);
  useEffect(() => {
    const lists = Object.entries(vaults).flatMap(([id, {graphs}]) => {
      const root = docs[id]?.versions.find(({name}) => name === 'current')?.path;
      return graphs.current === undefined || root === undefined ? [] : [fetchNotes(graphs.current, root)];
    });
    Promise.all(lists).then(
      (found) => setNotes(found.flat()),
      () => undefined,
    );
  }, [vaults, docs]);
  return notes;
}

async function fetchNotes(graph: string, root: string): Promise<NamedNote[]> {
  const {notes} = (await (await fetch(graph)).json()) as GraphFile;
  return notes.map(({title, slug}) => ({title, url: slug === '/' ? root : `${root.replace(/\/$/, '')}${slug}`}));
}
