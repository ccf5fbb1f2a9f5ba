import {translate} from '@docusaurus/Translate';
import {usePluginData} from '@docusaurus/useGlobalData';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  lazy,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {type SearchSiteData, THEME_NAME} from '../../site-data.js';
import styles from './styles.module.css';

const SearchDialog = lazy(() => import('./SearchDialog.js'));

/**
 * The search box of the navigation bar: a link to the search page that opens a dialog in its place. Nothing of the search
 * is loaded before.
 */
export default function SearchBar(): ReactNode {
  const {searchPage} = usePluginData(THEME_NAME) as SearchSiteData;
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const box = useRef<HTMLAnchorElement>(null);
  const early = useRef('');
  const label = translate({
    id: 'theme.search.box',
    message: 'Search',
    description: 'The search box of the navigation bar',
  });

  const open = useCallback(() => {
    setOpened(true);
    setOpen(true);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  // After the dialog's own effect: until it is closed, nothing else takes the focus.
  useEffect(() => {
    if (wasOpened && !isOpen) box.current?.focus({preventScroll: true});
  }, [wasOpened, isOpen]);
  useOpeningKeys(box, open);

  return (
    <div className={styles.searchBar}>
      <a
        ref={box}
        className={styles.box}
        href={searchPage}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={onPlainClick(open)}
      >
        <span className={styles.icon} />
        <span className={styles.boxLabel}>{label}</span>
        <Shortcut />
      </a>
      {wasOpened && (
        <Suspense fallback={isOpen && <EarlyField label={label} early={early} />}>
          <SearchDialog isOpen={isOpen} early={early} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

/** Takes what is typed before the dialog is there. On a phone the keyboard opens for what has the focus at once, and for nothing later. */
function EarlyField({label, early}: {label: string; early: RefObject<string>}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({preventScroll: true}), []);
  return (
    <input
      ref={field}
      className={styles.early}
      aria-label={label}
      autoComplete="off"
      onChange={(event) => {
        early.current = event.target.value;
      }}
    />
  );
}

function Shortcut(): ReactNode {
  const isBrowser = useIsBrowser();
  const isApple = isBrowser && /Mac|iP(hone|ad|od)/.test(navigator.platform);
  return (
    <span className={styles.shortcut} aria-hidden="true">
      {isApple ? '⌘ K' : 'Ctrl K'}
    </span>
  );
}

/** A click with a modifier opens the search page, as a link does. */
function onPlainClick(open: () => void) {
  return (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  };
}

/** `/` and Ctrl K or ⌘ K, from everywhere on the page but where a letter would be typed. */
function useOpeningKeys(box: {current: HTMLElement | null}, open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      const isCommand =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      // The bar may stand on the page twice; the one in view answers.
      if ((!isSlash && !isCommand) || event.defaultPrevented || box.current?.offsetParent === null) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box, open]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
