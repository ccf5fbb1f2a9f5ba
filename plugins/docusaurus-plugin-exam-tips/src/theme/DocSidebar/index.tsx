import {usePluginData} from '@docusaurus/useGlobalData';
import DocSidebar from '@theme-init/DocSidebar';
import type {ComponentProps, ReactNode} from 'react';
import type {ExamGlobalData} from '../../model.js';
import Learned from './Learned.js';

/** The sidebar of notes, with what the reader has learned of each. */
export default function ExamDocSidebar(props: ComponentProps<typeof DocSidebar>): ReactNode {
  const exam = usePluginData('docusaurus-plugin-exam-tips') as ExamGlobalData | undefined;
  return (
    <>
      {exam && <Learned index={exam.index} data={exam.data} />}
      <DocSidebar {...props} />
    </>
  );
}
