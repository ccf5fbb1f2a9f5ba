/** What the two stores of the notes' content have in common: the server reads files, the browser fetches them. */
import type {PropSidebars} from '@docusaurus/plugin-content-docs';
import type {PageContent} from '../../pages/page-content.js';

/** The content of pages, as far as it is there. */
export interface NoteStore {
  /**
   * @param pathname - The address of a page, with the base URL.
   * @returns Its content; `undefined` where it is no note, or where it was not loaded.
   */
  getNote(pathname: string): PageContent | undefined;
  /**
   * @param pathname - The address of a page, with the base URL.
   * @returns Settles once {@link getNote} knows of it. Rejects where the page has to be loaded as a whole.
   */
  loadNote(pathname: string): Promise<void>;
  /**
   * @param pluginId - A docs plugin's.
   * @param version - One of its versions.
   * @returns The complete sidebars, as far as they are there.
   */
  getSidebars(pluginId: string, version: string): PropSidebars | undefined;
  /**
   * @param pluginId - A docs plugin's.
   * @param version - One of its versions.
   */
  loadSidebars(pluginId: string, version: string): Promise<void>;
  /**
   * @param listener - Called when something that was loaded has changed.
   * @returns A function that ends it.
   */
  subscribe(listener: () => void): () => void;
  /**
   * Fetches again what has changed, as far as it was fetched before. While the development server runs.
   *
   * @param files - Files of content. @default all
   * @param hasNewSidebars - The sidebars are others, too.
   */
  refresh(files?: readonly string[], hasNewSidebars?: boolean): Promise<void>;
  /** @returns A number that grows with each change. */
  revision(): number;
}
