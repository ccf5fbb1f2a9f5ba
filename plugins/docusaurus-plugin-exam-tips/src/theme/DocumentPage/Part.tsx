import {translate} from '@docusaurus/Translate';
import {memo, type ReactNode, useLayoutEffect, useRef} from 'react';
import type {DocumentPart} from '../../client/document/assemble.js';
import styles from './styles.module.css';

/** One note of a document: its title, its text, and where its links lead. */
export default memo(function Part({part: {id, note, body, links}}: {part: DocumentPart}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(body), [body]);
  return (
    <section className={`vault-note theme-doc-markdown markdown ${styles.part}`} aria-labelledby={id}>
      <h1 id={id}>{note.title}</h1>
      <div ref={place} />
      {links.length > 0 && (
        <section
          className={styles.links}
          aria-label={translate({id: 'theme.examTips.document.links', message: 'Links'})}
        >
          <ol>
            {links.map((link) => (
              <li key={link}>
                <a href={link}>{link}</a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </section>
  );
});
