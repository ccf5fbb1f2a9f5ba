import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {loadArticle, loadFormulaStyles} from 'docusaurus-plugin-obsidian-vault/client';
import {type ReactNode, useEffect, useId, useRef, useState} from 'react';
import {CONTEXT_TIP, contextOf} from '../../client/context.js';
import {decoded} from '../../client/plain-path.js';
import styles from './styles.module.css';
import {useKey} from './use-key.js';

/** What stands around the answer in its note, shown when the reader asks for it. */
export default function Context({url}: {url: string}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const toggle = () => {
    // What had the focus goes away with it.
    if (isOpen && document.getElementById(id)?.contains(document.activeElement)) button.current?.focus();
    setOpen(!isOpen);
  };
  useKey('o', toggle);
  return (
    <>
      <p className={styles.source}>
        <button
          ref={button}
          type="button"
          className={styles.quiet}
          aria-keyshortcuts="o"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={toggle}
        >
          {translate({id: 'theme.examTips.practice.context', message: 'Show what stands around it'})}
          <span className={styles.key} aria-hidden="true">
            o
          </span>
        </button>
      </p>
      {isOpen && <Around id={id} url={url} />}
    </>
  );
}

function Around({id, url}: {id: string; url: string}): ReactNode {
  const {context, failed} = useContextOf(url);
  const section = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!context) return;
    place.current?.replaceChildren(context);
    section.current?.focus({preventScroll: true});
    context.querySelector(`.${CONTEXT_TIP}`)?.scrollIntoView({block: 'nearest'});
  }, [context]);
  return (
    <section
      ref={section}
      id={id}
      tabIndex={-1}
      className={`exam-practice-context ${styles.context}`}
      aria-label={translate({id: 'theme.examTips.practice.around', message: 'In its note'})}
    >
      <div ref={place} className="vault-note theme-doc-markdown markdown" />
      {failed && (
        <p role="status">
          {translate({id: 'theme.examTips.practice.noContext', message: 'The note could not be loaded.'})}
        </p>
      )}
      <p className={styles.source}>
        {/* Docusaurus's own links fetch pages ahead, and practice is to go on where the network ends. */}
        <a href={url}>{translate({id: 'theme.examTips.practice.open', message: 'Open the note at this place'})}</a>
      </p>
    </section>
  );
}

function useContextOf(url: string): {context: Element | undefined; failed: boolean} {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const [state, setState] = useState<{context: Element | undefined; failed: boolean}>({
    context: undefined,
    failed: false,
  });
  useEffect(() => {
    let isCurrent = true;
    fetchContext(url, baseUrl).then(
      (context) => isCurrent && setState({context, failed: context === undefined}),
      () => isCurrent && setState({context: undefined, failed: true}),
    );
    return () => {
      isCurrent = false;
    };
  }, [url, baseUrl]);
  return state;
}

async function fetchContext(url: string, baseUrl: string): Promise<Element | undefined> {
  const {pathname, hash} = new URL(url, window.location.href);
  const note = await loadArticle(pathname);
  if (!note) return undefined;
  if (note.formulaStyles !== undefined) await loadFormulaStyles(baseUrl + note.formulaStyles);
  return contextOf(note.article, decoded(hash.slice(1)), pathname);
}
