import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';

/** What an exam tip inside a sentence gives its component. */
export interface Props {
  /** Absent where the tip is shown by a transclusion. */
  id?: string;
  label: string;
  children?: ReactNode;
}

/** An exam tip inside a sentence, a heading, a list or a table. */
export default function ExamMark({id, label, children}: Props): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (id) collectAnchor(id);
  return (
    <mark className="exam-tip" id={id} data-label={label}>
      {children}
    </mark>
  );
}
