import Head from '@docusaurus/Head';
import {useBreadcrumbsStructuredData} from '@docusaurus/plugin-content-docs/client';
import type DocBreadcrumbsStructuredData from '@theme-init/DocBreadcrumbs/StructuredData';
import type {ComponentProps, ReactNode} from 'react';

/**
 * What search engines are told of the categories around a page. A title may speak of HTML: a sign that begins a tag or a comment
 * would end the script, or hide the page.
 */
export default function StructuredData({breadcrumbs}: ComponentProps<typeof DocBreadcrumbsStructuredData>): ReactNode {
  const json = JSON.stringify(useBreadcrumbsStructuredData({breadcrumbs})).replace(/</g, '\\u003c');
  return (
    <Head>
      <script type="application/ld+json">{json}</script>
    </Head>
  );
}
