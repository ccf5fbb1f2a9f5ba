/** What a site may wrap, but for the box, which the classic theme declares: it comes with the package's types. */
declare module '@theme/SearchPage' {
  import type {ReactNode} from 'react';
  export default function SearchPage(): ReactNode;
}
