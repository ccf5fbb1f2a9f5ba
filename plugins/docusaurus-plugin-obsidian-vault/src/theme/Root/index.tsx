import Head from '@docusaurus/Head';
import {useAllPluginInstancesData} from '@docusaurus/useGlobalData';
import Keys from '@theme/Keys';
import {lazy, type ReactNode, Suspense} from 'react';
import type {VaultGlobalData} from '../../relations/graph-data.js';

/** Part of the development server's bundle alone. */
const Development =
  process.env.NODE_ENV === 'development' ? lazy(() => import('../development/Development.js')) : undefined;

/** Everything of the site, and the dialog of its keys. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  const vaults = Object.values(
    useAllPluginInstancesData('docusaurus-plugin-obsidian-vault') ?? {},
  ) as VaultGlobalData[];
  return (
    <>
      {vaults.some(({siteLook}) => siteLook) && (
        <Head>
          {/* biome-ignore lint/a11y/useHtmlLang: Docusaurus sets it; this adds to it */}
          <html data-vault-look="" />
        </Head>
      )}
      {children}
      <Keys />
      {Development && (
        <Suspense>
          <Development />
        </Suspense>
      )}
    </>
  );
}
