import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import TipItem from '@theme/ExamTipsPage/TipItem';
import {Fragment, type ReactNode} from 'react';
import {isKnown} from '../../client/filter.js';
import type {NoteSection, TrailSection} from '../../client/sections.js';
import type {ExamNote, ExamPaths} from '../../model.js';
import Learned from './Learned.js';
import styles from './styles.module.css';

interface Props {
  section: NoteSection;
  /** The note, where it stands among others; absent on its own page. */
  note: ExamNote | undefined;
  known: ReadonlySet<string>;
  onKnown: (keys: readonly string[], isKnown: boolean) => void;
  /** How many of its tips are learned. */
  learned: number;
  paths: ExamPaths;
}

/** The tips of one note, under their headings. */
export default function NoteTips({section, note, known, onKnown, learned, paths}: Props): ReactNode {
  const {slug, trails, count} = section;
  return (
    <section className={styles.note} aria-label={section.note.title}>
      {note && (
        <div className={styles.noteHeader}>
          <h2 className={styles.noteTitle}>
            <Link to={note.page}>{note.title}</Link>
          </h2>
          <span className={styles.count}>{count}</span>
          <Learned learned={learned} count={note.count} />
          <Link className={styles.noteSheet} to={`${paths.cheatSheet}?note=${encodeURIComponent(slug)}`}>
            {translate({id: 'theme.examTips.noteSheet', message: 'Cheat sheet'})}
            <span className={styles.hidden}>: {note.title}</span>
          </Link>
        </div>
      )}
      {trails.map((trail) => (
        <Fragment key={trail.tips[0]?.place.key}>
          <Trail trail={trail} level={note ? 'h3' : 'h2'} />
          <ul className={styles.tips}>
            {trail.tips.map(({entry, place}) => (
              <TipItem key={entry.key} entry={entry} place={place} isKnown={isKnown(entry, known)} onKnown={onKnown} />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

/** The way of headings to the tips, each a link. */
function Trail({trail, level: Heading}: {trail: TrailSection; level: 'h2' | 'h3'}): ReactNode {
  if (trail.headings.length === 0) return null;
  return (
    <Heading className={styles.trail}>
      {trail.headings.map(({text, url}, index) => (
        <Fragment key={url}>
          {index > 0 && <span className={styles.arrow}> › </span>}
          <Link to={url}>{text}</Link>
        </Fragment>
      ))}
    </Heading>
  );
}
