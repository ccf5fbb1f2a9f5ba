import {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {ExamPageProps} from '../../model.js';
import DataPreload from '../ExamTipsRoot/DataPreload.js';
import Content from './Content.js';
import {titleOf} from './Header.js';

/** The index of exam tips: all of the site, or those of one note, which the address asks for. */
export default function ExamTipsPage(props: ExamPageProps): ReactNode {
  return (
    <Layout
      title={titleOf(undefined)}
      description={translate({
        id: 'theme.examTips.description',
        message: 'Every exam tip of the notes, with a link to its exact place.',
      })}
    >
      <DataPreload {...props} />
      <Content {...props} />
    </Layout>
  );
}
