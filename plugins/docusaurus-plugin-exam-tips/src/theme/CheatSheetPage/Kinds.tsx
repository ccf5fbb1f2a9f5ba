import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {SHEET_CONTENTS} from '../../client/sheet-limits.js';
import type {SheetState} from '../../client/sheet-url.js';
import type {SheetContent} from '../../model.js';
import Choice from './Choice.js';
import styles from './styles.module.css';

interface Props {
  sheet: SheetState;
  onChange: (changed: Partial<SheetState>) => void;
  /** Types of callouts that can be chosen. */
  calloutTypes: readonly string[];
}

/** Which kinds of things are on the sheet. */
export default function Kinds({sheet: {content, callouts}, onChange, calloutTypes}: Props): ReactNode {
  const names: {[kind in SheetContent]: string} = {
    tips: translate({id: 'theme.examTips.title', message: 'Exam tips'}),
    tldr: translate({id: 'theme.examTips.sheet.tldr', message: 'Summaries'}),
    tables: translate({id: 'theme.examTips.sheet.tables', message: 'Tables'}),
    figures: translate({id: 'theme.examTips.sheet.figures', message: 'Figures'}),
  };
  const toggle = (kind: SheetContent, isWanted: boolean) =>
    onChange({content: SHEET_CONTENTS.filter((other) => (other === kind ? isWanted : content.includes(other)))});
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read out twice. */}
      <div
        className={styles.kinds}
        role="group"
        aria-label={translate({id: 'theme.examTips.sheet.kinds', message: 'What to take from the notes'})}
      >
        {SHEET_CONTENTS.map((kind) => (
          <label key={kind} className={styles.check}>
            <input
              type="checkbox"
              checked={content.includes(kind)}
              onChange={({target}) => toggle(kind, target.checked)}
            />
            {names[kind]}
          </label>
        ))}
      </div>
      <Choice
        label={translate({id: 'theme.examTips.sheet.callouts', message: 'Callouts'})}
        all={translate({id: 'theme.examTips.sheet.callouts.none', message: 'none'})}
        options={calloutTypes.map((type) => ({value: type, text: type.charAt(0).toUpperCase() + type.slice(1)}))}
        values={callouts}
        onChange={(values) => onChange({callouts: calloutTypes.filter((type) => values.includes(type))})}
      />
    </>
  );
}
