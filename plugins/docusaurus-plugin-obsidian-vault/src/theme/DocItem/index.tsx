import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import Head from '@docusaurus/Head';
import type {PropDocContent} from '@docusaurus/plugin-content-docs';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import FormulaStyles from '@theme/FormulaStyles';
import NotFoundContent from '@theme/NotFound/Content';
import DocItem from '@theme-init/DocItem';
import {type ComponentProps, type ReactNode, useMemo} from 'react';
import {contentUrl, noteFile} from '../../pages/note-file.js';
import type {PageContent} from '../../pages/page-content.js';
import NoteBody from '../notes/NoteBody.js';
import {useNote} from '../notes/use-note.js';

type Props = ComponentProps<typeof DocItem>;

/** The page of a doc. That of a note has no module: its content comes from the note's file. */
export default function NoteDocItem(props: Partial<Props>): ReactNode {
  return props.content ? <DocItem {...(props as Props)} /> : <NoteItem {...props} />;
}

function NoteItem(props: Partial<Props>): ReactNode {
  const note = useNote();
  const content = useMemo(() => note && docContent(note), [note]);
  if (!content) return <NotFoundContent />;
  return (
    <>
      <Preload />
      {note?.formulaStyles !== undefined && <FormulaStyles href={note.formulaStyles} />}
      {/* Each note is a page: nothing of the last one stays, though both stand behind one route. */}
      <DocItem key={content.metadata.permalink} {...(props as Props)} content={content} />
    </>
  );
}

/** The browser needs the content as soon as it has the code, and then need not wait for it. On its next pages it is there. */
function Preload(): ReactNode {
  const {pathname} = useLocation();
  const {baseUrl} = useDocusaurusContext().siteConfig;
  if (ExecutionEnvironment.canUseDOM) return null;
  return (
    <Head>
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={contentUrl(noteFile(pathname, baseUrl), baseUrl)} />
    </Head>
  );
}

/** The content of a note as the theme takes that of a compiled doc: a component with properties. */
function docContent({body, metadata, frontMatter, toc, contentTitle}: PageContent): PropDocContent {
  const doc = {metadata: {...metadata, frontMatter}, frontMatter, toc, contentTitle, assets: {}};
  return Object.assign(NoteBody.bind(undefined, {body}), doc) as unknown as PropDocContent;
}
