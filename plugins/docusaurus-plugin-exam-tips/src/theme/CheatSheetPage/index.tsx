import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {HtmlClassNameProvider} from '@docusaurus/theme-common';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import {type ReactNode, useCallback, useMemo, useState} from 'react';
import {isEmptyFilter} from '../../client/filter.js';
import {withNoteSlugs} from '../../client/filter-url.js';
import {useAddress} from '../../client/hooks/use-address.js';
import {useExamData} from '../../client/hooks/use-exam-data.js';
import {OWN_LIMITS} from '../../client/sheet-changes.js';
import {PAPER_SIZES} from '../../client/sheet-limits.js';
import {readSheet, type SheetState, writeSheet} from '../../client/sheet-url.js';
import type {CheatSheetPageProps, ExamNote} from '../../model.js';
import DataPreload from '../ExamTipsRoot/DataPreload.js';
import Editor from './Editor.js';
import PlainSheet from './PlainSheet.js';
import styles from './styles.module.css';
import {useSheet} from './use-sheet.js';

/** The cheat sheet: exam tips on paper, to be printed. */
export default function CheatSheetPage(props: CheatSheetPageProps): ReactNode {
  const {paths, defaults} = props;
  const isBrowser = useIsBrowser();
  const read = useCallback((search: string) => readSheet(search, defaults, []), [defaults]);
  const write = useCallback((state: SheetState) => writeSheet(state, defaults), [defaults]);
  const [asked, setSheet] = useAddress(read, write);
  const isChosen = asked.all || !isEmptyFilter(asked.filter);
  const data = useExamData(props, isChosen ? 'all' : 'notes');
  const notes = data.notes ?? NO_NOTES;
  const sheet = useMemo(() => ({...asked, filter: withNoteSlugs(asked.filter, notes)}), [asked, notes]);
  const parts = useSheet(data, paths, sheet, isChosen);
  const [isFull, setFull] = useState(false);
  const changeSheet = (next: SheetState) => {
    const hasRoom = write(next).length <= Math.max(OWN_LIMITS.query, write(sheet).length);
    setFull(!hasRoom);
    if (hasRoom) setSheet(next);
  };
  const title = sheet.title || usualTitle(notes, sheet.filter.notes);
  return (
    <HtmlClassNameProvider className="exam-sheet-page">
      <Layout
        title={title}
        description={translate({
          id: 'theme.examTips.sheet.description',
          message: 'The exam tips of the notes, to print.',
        })}
        noFooter
      >
        <DataPreload {...props} />
        <PageBox sheet={sheet} isPlain={!isBrowser} />
        <main className={`container ${styles.main}`}>
          <div className={styles.header}>
            <h1 className={styles.heading}>{translate({id: 'theme.examTips.sheet.title', message: 'Cheat sheet'})}</h1>
            {paths.pdf && (
              <a href={`${paths.pdf}/cheat-sheet.pdf`} download>
                {translate({id: 'theme.examTips.sheet.pdf', message: 'All exam tips as PDF'})}
              </a>
            )}
            <Link to={paths.document}>{translate({id: 'theme.examTips.document.title', message: 'Print notes'})}</Link>
            <Link to={paths.practice}>{translate({id: 'theme.examTips.toPractice', message: 'Practise'})}</Link>
          </div>
          {isBrowser ? (
            <Editor
              sheet={sheet}
              onChange={changeSheet}
              title={title}
              parts={parts}
              notes={notes}
              query={write(sheet)}
              page={paths.cheatSheet}
              isFull={isFull}
            />
          ) : (
            <PlainSheet notes={notes} hasTips={Boolean(props.statics?.words)} title={title} pieces={parts.pieces} />
          )}
        </main>
      </Layout>
    </HtmlClassNameProvider>
  );
}

/** The paper that the browser prints on. The pages of the preview bring their own margins. */
function PageBox({sheet, isPlain}: {sheet: SheetState; isPlain: boolean}): ReactNode {
  const size = `${PAPER_SIZES[sheet.paper].name} ${sheet.landscape ? 'landscape' : 'portrait'}`;
  return (
    <Head>
      <style>{`@page{size:${size};margin:${isPlain ? '12mm' : '0'}}`}</style>
    </Head>
  );
}

function usualTitle(notes: readonly ExamNote[], chosen: readonly string[]): string {
  const names = notes.filter(({slug}) => chosen.includes(slug)).map((note) => note.title);
  const title = translate({id: 'theme.examTips.sheet.title', message: 'Cheat sheet'});
  return names.length > 0 && names.length <= 3 ? `${title}: ${names.join(', ')}` : title;
}

const NO_NOTES: readonly ExamNote[] = [];
