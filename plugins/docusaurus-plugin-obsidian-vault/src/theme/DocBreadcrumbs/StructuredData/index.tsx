import Head from '@docusaurus/Head';
import {useBreadcrumbsStructuredData} from '@docusaurus/plugin-content-docs/client';
import type DocBreadcrumbsStructuredData from '@theme-init/DocBreadcrumbs/StructuredData';
import type {ComponentProps, ReactNode} from 'react';
import {inlineJson} from '../../inline-json.js';

/** What search engines are told of the categories around a page. */
export default function StructuredData({breadcrumbs}: ComponentProps<typeof DocBreadcrumbsStructuredData>): ReactNode {
  return (
    <Head>
      <script type="application/ld+json">{inlineJson(useBreadcrumbsStructuredData({breadcrumbs}))}</script>
    </Head>
  );
}
