import Head from '@docusaurus/Head';
import {useBreadcrumbsStructuredData} from '@docusaurus/plugin-content-docs/client';
import type DocBreadcrumbsStructuredData from '@theme-init/DocBreadcrumbs/StructuredData';
import type {ComponentProps, ReactNode} from 'react';

/**
 * What search engines are told of the categories around a page. A title may speak of HTML: a sign that begins a tag or a comment
 * would end the script, or hide the page, and a line separator ends a line where a tool takes JSON for a script.
 */
export default function StructuredData({breadcrumbs}: ComponentProps<typeof DocBreadcrumbsStructuredData>): ReactNode {
  const json = JSON.stringify(useBreadcrumbsStructuredData({breadcrumbs})).replace(/[<\u2028\u2029]/g, escaped);
  return (
    <Head>
      <script type="application/ld+json">{json}</script>
    </Head>
  );
}

/** JSON's escape of a character, which stands in strings only. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
