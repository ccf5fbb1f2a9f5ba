import Anchors from '@theme/Anchors';
import Callout from '@theme/Callout';
import {CalloutContent, CalloutTitle} from '@theme/Callout/Title';
import Diagram from '@theme/Diagram';
import ExamMark from '@theme/ExamMark';
import MDXComponents from '@theme/MDXComponents';
import NoteHeader from '@theme/NoteHeader';
import Table from '@theme/Table';
import Formula from './Formula.js';
import HeaderCell from './HeaderCell.js';
import Input from './Input.js';
import Pre from './Pre.js';
import TitleHeading from './TitleHeading.js';
import UiLabel from './UiLabel.js';

/** Name → what draws it in a note: the theme's components for Markdown, and the vault's. */
export default {
  ...MDXComponents,
  Anchors,
  Callout,
  CalloutContent,
  CalloutTitle,
  ExamMark,
  Formula,
  NoteHeader,
  UiLabel,
  h1: TitleHeading,
  input: Input,
  pre: Pre,
  table: Table,
  th: HeaderCell,
  'vault-diagram': Diagram,
};
