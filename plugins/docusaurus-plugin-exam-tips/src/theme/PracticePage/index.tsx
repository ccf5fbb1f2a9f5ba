import Interpolate from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {ExamPageProps} from '../../model.js';
import Empty from '../ExamTipsPage/Empty.js';
import Practice from './Practice.js';
import styles from './styles.module.css';

/** Practice: exam tips one by one, each asked again when it is about to be forgotten. */
export default function PracticePage(props: ExamPageProps): ReactNode {
  const isBrowser = useIsBrowser();
  const {counts, paths} = props;
  const title = translate({id: 'theme.examTips.practice.title', message: 'Practice'});
  const description = translate({
    id: 'theme.examTips.practice.description',
    message: 'Practise the exam tips of the notes, one by one.',
  });
  return (
    <Layout title={title} description={description}>
      <main className={`container exam-practice-page ${styles.page}`}>
        <h1 className={styles.title}>{title}</h1>
        {counts.notes === 0 && <Empty />}
        {counts.notes > 0 && isBrowser && <Practice {...props} />}
        {counts.notes > 0 && !isBrowser && (
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
