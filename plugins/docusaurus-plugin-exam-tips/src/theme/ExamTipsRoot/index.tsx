import {matchPath, useLocation} from '@docusaurus/router';
import {usePluginData} from '@docusaurus/useGlobalData';
import FormulaStyles from '@theme/FormulaStyles';
import NotFound from '@theme/NotFound';
import type {ComponentType, ReactNode} from 'react';
import type {ExamGlobalData, ExamPageProps} from '../../model.js';
import OldAddress from './OldAddress.js';

interface Child {
  path: string;
  exact?: boolean;
  component: ComponentType<{route: Child}>;
}

interface Props extends ExamPageProps {
  route: {routes: readonly Child[]};
}

/** All pages of exam tips, behind one address: to other pages of the site they are one page that need not be looked through. */
export default function ExamTipsRoot({route, ...props}: Props): ReactNode {
  const {pathname} = useLocation();
  const {formulaStyles} = (usePluginData('docusaurus-plugin-exam-tips') ?? {}) as Partial<ExamGlobalData>;
  const page = route.routes.find(({path, exact}) => matchPath(pathname, {path, exact}));
  return (
    <>
      {formulaStyles !== undefined && <FormulaStyles href={formulaStyles} />}
      {page ? (
        <page.component key={page.path} route={page} />
      ) : (
        <OldAddress {...props} pathname={pathname} notFound={<NotFound />} />
      )}
    </>
  );
}
