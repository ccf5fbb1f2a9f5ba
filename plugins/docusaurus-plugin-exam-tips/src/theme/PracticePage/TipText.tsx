import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {fromHtmlIsomorphic} from 'hast-util-from-html-isomorphic';
import {type Components, toJsxRuntime} from 'hast-util-to-jsx-runtime';
import {type ReactNode, useMemo} from 'react';
import {Fragment, jsx, jsxs} from 'react/jsx-runtime';
import {KEY_PART, markKeyParts} from '../../practice/key-parts.js';
import {unitWords} from '../../practice/units.js';
import styles from './styles.module.css';

interface KeyPartProps {
  /** Whether it stands among blocks. */
  block?: boolean;
  children?: ReactNode;
}

interface Props {
  /** The vault plugin has sanitised it. */
  html: string;
  isRevealed: boolean;
}

/** A tip whose key parts are hidden until they are revealed. What is hidden is not in the page at all. */
export default function TipText({html, isRevealed}: Props): ReactNode {
  const {i18n} = useDocusaurusContext();
  const units = useMemo(() => unitWords(i18n.currentLocale), [i18n.currentLocale]);
  const tree = useMemo(() => markKeyParts(fromHtmlIsomorphic(html, {fragment: true}), units), [html, units]);
  const components = {[KEY_PART]: isRevealed ? Shown : Hidden} as Components;
  return toJsxRuntime(tree, {Fragment, jsx, jsxs, components});
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
