import type {PropSidebars} from '@docusaurus/plugin-content-docs';
import {useLocation} from '@docusaurus/router';
import {getNote, getSidebars, loadSidebars, revision, subscribe} from '@obsidian-vault/note-store';
import {useEffect, useSyncExternalStore} from 'react';
import type {PageContent} from '../../pages/page-content.js';

const atFirst = () => 0;

/** @returns The content of the note whose page is shown; `undefined` on all other pages. */
export function useNote(): PageContent | undefined {
  const {pathname} = useLocation();
  useSyncExternalStore(subscribe, revision, atFirst);
  return getNote(pathname);
}

/** Where the links to the notes stand. */
const SIDEBARS = '.theme-doc-sidebar-container, .navbar-sidebar';

/**
 * The sidebars with all that closed categories hold: they are fetched when a reader turns to them.
 *
 * @param pluginId - A docs plugin's.
 * @param version - One of its versions.
 * @returns They; `undefined` while they are not there.
 */
export function useCompleteSidebars(pluginId: string, version: string): PropSidebars | undefined {
  useSyncExternalStore(subscribe, revision, atFirst);
  const sidebars = getSidebars(pluginId, version);
  const isMissing = sidebars === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    const load = ({target}: Event) => {
      // Where they cannot be fetched, a category still leads to its first note.
      if (target instanceof Element && target.closest(SIDEBARS)) void loadSidebars(pluginId, version).catch(() => {});
    };
    // In development no page comes with any.
    if (process.env.NODE_ENV === 'development') void loadSidebars(pluginId, version).catch(() => {});
    const events = ['pointerover', 'pointerdown', 'focusin'];
    for (const event of events) document.addEventListener(event, load, {passive: true});
    return () => {
      for (const event of events) document.removeEventListener(event, load);
    };
  }, [isMissing, pluginId, version]);
  return sidebars;
}
