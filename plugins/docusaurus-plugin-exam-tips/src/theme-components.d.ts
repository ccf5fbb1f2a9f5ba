/** The parts of this plugin's pages that a site may wrap. */
declare module '@theme/ExamTipsPage/TipItem' {
  import type {ReactNode} from 'react';
  import type {Props} from './theme/ExamTipsPage/TipItem.js';
  export default function TipItem(props: Props): ReactNode;
}
declare module '@theme/CheatSheetPage/Piece' {
  import type {ReactNode} from 'react';
  import type {Props} from './theme/CheatSheetPage/Piece.js';
  export default function Piece(props: Props): ReactNode;
}
declare module '@theme/PracticePage/Card' {
  import type {ReactNode} from 'react';
  import type {Props} from './theme/PracticePage/Card.js';
  export default function Card(props: Props): ReactNode;
}
/** Of the plugin that publishes the vault. */
declare module '@theme/FormulaStyles' {
  import type {ReactNode} from 'react';
  export default function FormulaStyles(props: {href: string}): ReactNode;
}
