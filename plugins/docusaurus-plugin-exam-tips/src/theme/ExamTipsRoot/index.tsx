import {matchPath, useLocation} from '@docusaurus/router';
import NotFound from '@theme/NotFound';
import type {ComponentType, ReactNode} from 'react';

interface Child {
  path: string;
  exact?: boolean;
  component: ComponentType<{route: Child}>;
}

/** All pages of exam tips, behind one address: to other pages of the site they are one page that need not be looked through. */
export default function ExamTipsRoot({route}: {route: {routes: readonly Child[]}}): ReactNode {
  const {pathname} = useLocation();
  const page = route.routes.find(({path, exact}) => matchPath(pathname, {path, exact}));
  return page ? <page.component key={page.path} route={page} /> : <NotFound />;
}
