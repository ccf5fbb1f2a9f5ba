import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ExamPaths} from '../../model.js';
import styles from './styles.module.css';

/** The tips as files for other programs. */
export default function Downloads({paths}: {paths: ExamPaths}): ReactNode {
  const files = [
    ...(paths.pdf ? [['PDF', `${paths.pdf}/cheat-sheet.pdf`] as const] : []),
    ...(paths.anki ? [['Anki', paths.anki] as const] : []),
    ['Markdown', paths.markdown],
    ['CSV', paths.csv],
    ['JSON', paths.json],
  ] as const;
  return (
    <section className={styles.files} aria-labelledby="exam-tips-files">
      <h2 id="exam-tips-files" className={styles.listTitle}>
        {translate({id: 'theme.examTips.files', message: 'All exam tips as a file'})}
      </h2>
      <ul className={styles.actions}>
        {files.map(([name, url]) => (
          <li key={name}>
            <a className={styles.button} href={url} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
