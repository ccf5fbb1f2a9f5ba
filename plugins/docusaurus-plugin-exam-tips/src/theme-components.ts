/** The components of this plugin's pages that a site may wrap: they come with the package's types. */
declare module '@theme/ExamTipsPage' {
  import type {ReactNode} from 'react';
  export type Props = import('./model.js').ExamPageProps;
  export default function ExamTipsPage(props: Props): ReactNode;
}
declare module '@theme/ExamTipsPage/TipItem' {
  import type {ReactNode} from 'react';
  export type Props = import('./theme/ExamTipsPage/TipItem.js').Props;
  export default function TipItem(props: Props): ReactNode;
}
declare module '@theme/CheatSheetPage' {
  import type {ReactNode} from 'react';
  export type Props = import('./model.js').CheatSheetPageProps;
  export default function CheatSheetPage(props: Props): ReactNode;
}
declare module '@theme/CheatSheetPage/Piece' {
  import type {ReactNode} from 'react';
  export type Props = import('./theme/CheatSheetPage/Piece.js').Props;
  export default function Piece(props: Props): ReactNode;
}
declare module '@theme/DocumentPage' {
  import type {ReactNode} from 'react';
  export type Props = import('./model.js').CheatSheetPageProps;
  export default function DocumentPage(props: Props): ReactNode;
}
declare module '@theme/PracticePage' {
  import type {ReactNode} from 'react';
  export type Props = import('./model.js').ExamPageProps;
  export default function PracticePage(props: Props): ReactNode;
}
declare module '@theme/PracticePage/Card' {
  import type {ReactNode} from 'react';
  export type Props = import('./theme/PracticePage/Card.js').Props;
  export default function Card(props: Props): ReactNode;
}
