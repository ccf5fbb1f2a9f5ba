import Interpolate from '@docusaurus/Interpolate';
import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

/** Says how exam tips come about, where there are none. */
export default function Empty(): ReactNode {
  return (
    <p>
      <Interpolate values={{example: <code>==Exam: a queue name ends in .fifo==</code>}}>
        {translate({
          id: 'theme.examTips.empty',
          message: 'There are no exam tips yet. Write {example} in a note, and it turns up here.',
        })}
      </Interpolate>
    </p>
  );
}
