import Anchors from '@theme/Anchors';
import Callout from '@theme/Callout';
import {CalloutContent, CalloutTitle} from '@theme/Callout/Title';
import ExamMark from '@theme/ExamMark';
import NoteHeader from '@theme/NoteHeader';
import Table from '@theme/Table';
import MDXComponents from '@theme-init/MDXComponents';
import Formula from './Formula.js';
import HeaderCell from './HeaderCell.js';
import Input from './Input.js';
import OwnWords from './OwnWords.js';

export default {
  ...MDXComponents,
  Anchors,
  Callout,
  CalloutContent,
  CalloutTitle,
  ExamMark,
  Formula,
  NoteHeader,
  OwnWords,
  input: Input,
  table: Table,
  th: HeaderCell,
};
