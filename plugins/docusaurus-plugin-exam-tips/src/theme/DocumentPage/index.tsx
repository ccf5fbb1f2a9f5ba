import {translate} from '@docusaurus/Translate';
import {HtmlClassNameProvider} from '@docusaurus/theme-common';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {CheatSheetPageProps} from '../../model.js';
import Content from './Content.js';
import styles from './styles.module.css';

/** The notes of a folder, or of the whole vault, as one document for paper. */
export default function DocumentPage(props: CheatSheetPageProps): ReactNode {
  const isBrowser = useIsBrowser();
  const title = translate({id: 'theme.examTips.document.title', message: 'Print notes'});
  return (
    <HtmlClassNameProvider className="exam-document-page">
      <Layout
        title={title}
        description={translate({
          id: 'theme.examTips.document.description',
          message: 'The notes of a folder as one document, to print.',
        })}
        noFooter
      >
        <main className={`container ${styles.main}`}>
          <h1 className={styles.heading}>{title}</h1>
          {isBrowser ? (
            <Content {...props} />
          ) : (
            <noscript>
              <p>
                {translate({
                  id: 'theme.examTips.document.noScript',
                  message:
                    'Notes are put together in the browser, with JavaScript. Each note prints by itself without.',
                })}
              </p>
            </noscript>
          )}
        </main>
      </Layout>
    </HtmlClassNameProvider>
  );
}
