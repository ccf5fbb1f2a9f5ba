import {translate} from '@docusaurus/Translate';
import type {ComponentProps, ReactNode} from 'react';

/** The box of a task, which says whether the task is done: of a box alone a screen reader has nothing to read. */
export default function Input(props: ComponentProps<'input'>): ReactNode {
  if (props.type !== 'checkbox') return <input {...props} />;
  const label = props.checked
    ? translate({id: 'theme.vault.task.done', message: 'Done'})
    : translate({id: 'theme.vault.task.open', message: 'To do'});
  return <input aria-label={label} {...props} />;
}
