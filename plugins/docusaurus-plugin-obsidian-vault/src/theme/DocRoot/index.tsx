import {DocsSidebarProvider, useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import renderRoutes from '@docusaurus/renderRoutes';
import {matchPath, useLocation} from '@docusaurus/router';
import {HtmlClassNameProvider, ThemeClassNames} from '@docusaurus/theme-common';
import DocRootLayout from '@theme/DocRoot/Layout';
import NotFoundContent from '@theme/NotFound/Content';
import DocRoot from '@theme-init/DocRoot';
import clsx from 'clsx';
import {type ComponentProps, type ReactNode, useMemo} from 'react';
import {openedSidebar} from '../../pages/navigation.js';
import {useCompleteSidebars, useNote} from '../notes/use-note.js';
import KeepPlace from './KeepPlace.js';

type Props = ComponentProps<typeof DocRoot>;

/** A route of docs, or the one that stands for all notes. */
interface DocRoute {
  path: string;
  exact?: boolean;
  sidebar?: string;
  note?: boolean;
}

/** What stands around a doc. Around a note it is made of what the note's own file says of its surroundings. */
export default function NoteDocRoot(props: Props): ReactNode {
  const routes = (props.route.routes ?? []) as DocRoute[];
  return routes.some(({note}) => note) ? <NoteRoot {...props} routes={routes} /> : <DocRoot {...props} />;
}

function NoteRoot({route, routes}: Props & {routes: readonly DocRoute[]}): ReactNode {
  const {pathname} = useLocation();
  const {pluginId, version, docsSidebars} = useDocsVersion();
  const note = useNote();
  const complete = useCompleteSidebars(pluginId, version);
  const page = routes.find((doc: DocRoute) => !doc.note && matchPath(pathname, doc));
  const name = page ? page.sidebar : note?.metadata.sidebar;
  const navigation = page ? undefined : note?.navigation;
  const items = useMemo(() => {
    if (name === undefined) return undefined;
    const sidebar = (complete ?? docsSidebars)[name];
    return sidebar && navigation && !complete ? openedSidebar(sidebar, navigation) : sidebar;
  }, [name, complete, docsSidebars, navigation]);
  if (!page && !note) return <NotFoundContent />;
  return (
    <HtmlClassNameProvider className={clsx(ThemeClassNames.page.docsDocPage)}>
      <DocsSidebarProvider name={name} items={items}>
        <KeepPlace of={complete ?? docsSidebars}>
          <DocRootLayout>{renderRoutes(route.routes ?? [])}</DocRootLayout>
        </KeepPlace>
      </DocsSidebarProvider>
    </HtmlClassNameProvider>
  );
}
