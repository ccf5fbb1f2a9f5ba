import {translate} from '@docusaurus/Translate';
import {memo, type ReactNode} from 'react';
import {type DocumentPart, PAGE_REFERENCE} from '../../client/document/assemble.js';
import {folderOf} from '../../client/document/folders.js';
import styles from './styles.module.css';

/** What the document holds, and on which pages: they are filled in once they are known. */
export default memo(function Contents({parts}: {parts: readonly DocumentPart[]}): ReactNode {
  return (
    <nav
      className={styles.contents}
      aria-label={translate({id: 'theme.examTips.document.contents', message: 'Contents'})}
    >
      <ol>
        {parts.map(({id, note, headings}, index) => {
          const folder = folderOf(note.path);
          const isNew = folder !== '' && folder !== folderOf(parts[index - 1]?.note.path ?? '');
          return (
            <li key={id}>
              {isNew && <span className={styles.folder}>{folder.replaceAll('/', ' › ')}</span>}
              <Line id={id} text={note.title} />
              {headings.length > 0 && (
                <ol>
                  {headings.map((heading) => (
                    <li key={heading.id}>
                      <Line {...heading} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
});

function Line({id, text}: {id: string; text: string}): ReactNode {
  return (
    <a className={styles.line} href={`#${encodeURIComponent(id)}`}>
      <span>{text}</span>
      <span className={`${PAGE_REFERENCE} ${styles.number}`} data-target={id} data-bare="true" />
    </a>
  );
}
