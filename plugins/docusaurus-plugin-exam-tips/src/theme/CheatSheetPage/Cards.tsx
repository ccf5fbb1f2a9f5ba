import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {SheetState} from '../../client/sheet-url.js';
import Select from './Select.js';

interface Props {
  sheet: SheetState;
  onChange: (sheet: SheetState) => void;
}

/** What of flashcards stands on the sheet. */
export default function Cards({sheet, onChange}: Props): ReactNode {
  const {answersOnly, ...others} = sheet;
  return (
    <Select
      label={translate({id: 'theme.examTips.sheet.cards', message: 'Cards'})}
      options={{
        both: translate({id: 'theme.examTips.sheet.cards.both', message: 'Question and answer'}),
        answers: translate({id: 'theme.examTips.sheet.cards.answers', message: 'Answer only'}),
      }}
      value={answersOnly ? 'answers' : 'both'}
      onChange={(cards) => onChange(cards === 'answers' ? {...others, answersOnly: true} : others)}
    />
  );
}
