/** What the file beside a page holds: everything that the page of a note is made of, apart from the site around it. */
import type {DocMetadata} from '@docusaurus/plugin-content-docs';
import type {PageFrontMatter} from '../publish/front-matter.js';
import type {RenderedNote} from '../render/render-note.js';
import type {Navigation} from './navigation.js';

/** The content of a page, as the theme's components take it from Docusaurus's docs. */
export interface PageContent extends Pick<RenderedNote, 'body' | 'toc' | 'contentTitle'> {
  /** Names what the page was made with: other code, or another sidebar, cannot show it. */
  build: string;
  metadata: Partial<DocMetadata>;
  frontMatter: PageFrontMatter;
  /** The address of the style sheet of formulas, below the site's; absent where the page shows none. */
  formulaStyles?: string;
  /** Absent where the page stands in no sidebar. */
  navigation?: Navigation;
}

/** What pages have no use for. */
const UNUSED = new Set(['source', 'sourceDirName', 'sidebarPosition', 'frontMatter', 'draft']);

/**
 * @param doc - The docs plugin's page.
 * @param description - What search engines are told of it.
 * @returns What the theme reads of it.
 */
export function pageMetadata(doc: DocMetadata, description: string | undefined): Partial<DocMetadata> {
  const entries = Object.entries(doc).filter(([name, value]) => value !== undefined && !UNUSED.has(name));
  return {...Object.fromEntries(entries), description: description ?? doc.description};
}
