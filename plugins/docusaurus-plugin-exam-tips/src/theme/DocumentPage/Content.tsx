import Head from '@docusaurus/Head';
import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {drawDiagrams} from 'docusaurus-plugin-obsidian-vault/client';
import {type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef, useState} from 'react';
import {fetchData} from '../../client/data/fetch-data.js';
import {type DocumentNote, foldersOf, notesIn} from '../../client/document/folders.js';
import {useDocument} from '../../client/document/use-document.js';
import {useAddress} from '../../client/hooks/use-address.js';
import {useCounted} from '../../client/hooks/use-counted.js';
import {PAGES_FILE} from '../../data/format.js';
import type {CheatSheetPageProps, Paper} from '../../model.js';
import Select from '../CheatSheetPage/Select.js';
import Contents from './Contents.js';
import {numberPages, PAPER_ROOMS} from './number-pages.js';
import Part from './Part.js';
import styles from './styles.module.css';

interface State {
  folder: string;
  paper: Paper;
}

/** The choice of a folder, and its notes as they will be on paper. */
export default function Content({paths, defaults}: CheatSheetPageProps): ReactNode {
  const read = useCallback((search: string) => readState(search, defaults.paper), [defaults.paper]);
  const write = useCallback((state: State) => writeState(state, defaults.paper), [defaults.paper]);
  const [{folder, paper}, setState] = useAddress(read, write);
  const {siteConfig} = useDocusaurusContext();
  const counted = useCounted();
  const {notes, failed: isListMissing} = useNoteList(`${paths.data}/${PAGES_FILE}`);
  const folders = useMemo(() => foldersOf(notes ?? []), [notes]);
  const chosen = useMemo(() => notes && notesIn(notes, folder), [notes, folder]);
  const {parts, loaded, failed} = useDocument(chosen, paths.baseUrl);
  const sheet = useRef<HTMLElement>(null);
  // How many pages there are; 0 while they are counted.
  const [pages, setPages] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const number = async () => {
      // Drawn they take other room than their words.
      await drawDiagrams();
      if (!isCurrent || !sheet.current) return;
      const count = await numberPages(sheet.current, paper);
      if (isCurrent) setPages(count);
    };
    setPages(0);
    if (parts) void number();
    return () => {
      isCurrent = false;
    };
  }, [parts, paper]);
  const whole = translate({id: 'theme.examTips.document.whole', message: 'All notes'});
  const options = Object.fromEntries(
    folders.map(({path, count}) => [path, `${path === '' ? whole : path} (${count})`]),
  );
  const status =
    failed || isListMissing
      ? translate({id: 'theme.examTips.document.failed', message: 'The notes could not be loaded.'})
      : pages > 0
        ? `${counted.notes(parts?.length ?? 0)} · ${counted.pages(pages)}`
        : translate(
            {id: 'theme.examTips.document.loading', message: 'Loading {loaded} of {count} notes …'},
            {loaded, count: chosen?.length ?? 0},
          );
  return (
    <>
      <Head>
        <style>{`@page{size:${PAPER_ROOMS[paper].name};margin:${PAPER_ROOMS[paper].margin};@bottom-center{content:counter(page);font:9pt sans-serif}}`}</style>
      </Head>
      <form className={styles.controls} onSubmit={(event) => event.preventDefault()}>
        <Select
          label={translate({id: 'theme.examTips.document.folder', message: 'Folder'})}
          options={options}
          value={options[folder] === undefined ? '' : folder}
          onChange={(value) => setState({folder: value, paper})}
        />
        <Select
          label={translate({id: 'theme.examTips.sheet.paper', message: 'Paper'})}
          options={{a4: 'A4', letter: 'Letter'}}
          value={paper}
          onChange={(value) => setState({folder, paper: value})}
        />
        <button type="button" className={styles.print} disabled={pages === 0} onClick={() => window.print()}>
          {translate({id: 'theme.examTips.sheet.print', message: 'Print'})}
        </button>
        <p className={styles.status} role="status">
          {status}
        </p>
      </form>
      <article
        ref={sheet}
        className={`exam-document ${styles.document}`}
        style={{'--document-width': `${PAPER_ROOMS[paper].width}px`} as CSSProperties}
        data-ready={pages > 0}
      >
        {parts && (
          <>
            <p className={styles.title}>{folder === '' ? siteConfig.title : folder.replaceAll('/', ' › ')}</p>
            <Contents parts={parts} />
            {parts.map((part) => (
              <Part key={part.id} part={part} />
            ))}
          </>
        )}
      </article>
    </>
  );
}

/** All notes of the site. */
function useNoteList(url: string): {notes: DocumentNote[] | undefined; failed: boolean} {
  const [state, setState] = useState<{notes: DocumentNote[] | undefined; failed: boolean}>({
    notes: undefined,
    failed: false,
  });
  useEffect(() => {
    fetchData<DocumentNote[]>(url).then(
      (notes) => setState({notes, failed: false}),
      () => setState({notes: undefined, failed: true}),
    );
  }, [url]);
  return state;
}

function readState(search: string, usual: Paper): State {
  const params = new URLSearchParams(search);
  const paper = params.get('paper');
  return {folder: params.get('folder') ?? '', paper: paper === 'a4' || paper === 'letter' ? paper : usual};
}

function writeState({folder, paper}: State, usual: Paper): string {
  const params = new URLSearchParams();
  if (folder !== '') params.set('folder', folder);
  if (paper !== usual) params.set('paper', paper);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}
