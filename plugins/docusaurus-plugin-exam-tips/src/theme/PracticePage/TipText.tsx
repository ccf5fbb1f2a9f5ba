import {translate} from '@docusaurus/Translate';
import {type Components, toJsxRuntime} from 'hast-util-to-jsx-runtime';
import type {ReactNode} from 'react';
import {Fragment, jsx, jsxs} from 'react/jsx-runtime';
import {KEY_PART} from '../../practice/key-parts.js';
import type {Question} from '../../practice/questions.js';
import styles from './styles.module.css';

interface KeyPartProps {
  /** Whether it stands among blocks. */
  block?: boolean;
  children?: ReactNode;
}

interface Props {
  question: Question;
  isRevealed: boolean;
}

/** A tip with one part hidden until it is revealed. What is hidden is not in the page at all. */
export default function TipText({question, isRevealed}: Props): ReactNode {
  const components = {[KEY_PART]: isRevealed ? Shown : Hidden} as Components;
  return toJsxRuntime(question.tree, {Fragment, jsx, jsxs, components});
}

function Shown({block, children}: KeyPartProps): ReactNode {
  const Part = block ? 'div' : 'span';
  return <Part className={block ? styles.shownBlock : styles.shown}>{children}</Part>;
}

function Hidden({block}: KeyPartProps): ReactNode {
  const Part = block ? 'div' : 'span';
  return (
    <Part className={block ? styles.blankBlock : styles.blank}>
      <span className={styles.unseen}>{translate({id: 'theme.examTips.practice.hidden', message: 'hidden'})}</span>
    </Part>
  );
}
