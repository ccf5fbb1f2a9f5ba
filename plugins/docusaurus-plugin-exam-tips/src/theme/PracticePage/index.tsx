import Interpolate from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {useExamData} from '../../client/hooks/use-exam-data.js';
import type {ExamPageProps} from '../../model.js';
import Empty from '../ExamTipsPage/Empty.js';
import DataPreload from '../ExamTipsRoot/DataPreload.js';
import Practice from './Practice.js';
import styles from './styles.module.css';

/** Practice: exam tips one by one, each asked again when it is about to be forgotten. */
export default function PracticePage(props: ExamPageProps): ReactNode {
  const isBrowser = useIsBrowser();
  const {counts, paths} = props;
  // The first exam tip of a vault may come while the page is open.
  const {notes} = useExamData(props, 'notes');
  const count = notes?.length ?? counts.notes;
  const title = translate({id: 'theme.examTips.practice.title', message: 'Practice'});
  const description = translate({
    id: 'theme.examTips.practice.description',
    message: 'Practise the exam tips of the notes, one by one.',
  });
  return (
    <Layout title={title} description={description}>
      <DataPreload {...props} />
      <main className={`container exam-practice-page ${styles.page}`}>
        <h1 className={styles.title}>{title}</h1>
        {count === 0 && <Empty />}
        {count > 0 && isBrowser && <Practice {...props} />}
        {count > 0 && !isBrowser && (
          <noscript>
            <p>
              <Interpolate
                values={{
                  list: (
                    <Link to={paths.index}>
                      {translate({id: 'theme.examTips.practice.list', message: 'complete list of exam tips'})}
                    </Link>
                  ),
                }}
              >
                {translate({
                  id: 'theme.examTips.practice.noScript',
                  message: 'Practice runs in the browser, with JavaScript. The {list} can be read without.',
                })}
              </Interpolate>
            </p>
          </noscript>
        )}
      </main>
    </Layout>
  );
}
