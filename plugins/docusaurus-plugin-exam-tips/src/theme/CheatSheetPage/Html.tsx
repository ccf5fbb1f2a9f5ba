import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useMemo} from 'react';
import {paperHtml} from '../../client/paper-html.js';

/** HTML of a page of this very site, ready for paper. */
export default function Html({className, html}: {className: string | undefined; html: string}): ReactNode {
  const isBrowser = useIsBrowser();
  const shown = useMemo(() => (isBrowser ? paperHtml(html) : html), [isBrowser, html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the vault plugin sanitised it before the site was built.
  return <div className={className} dangerouslySetInnerHTML={{__html: shown}} />;
}
