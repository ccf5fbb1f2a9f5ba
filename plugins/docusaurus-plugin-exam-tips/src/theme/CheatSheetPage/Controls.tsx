import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useState} from 'react';
import type {SheetShape} from '../../client/fit.js';
import {SHEET_LIMITS} from '../../client/sheet-limits.js';
import type {SheetState} from '../../client/sheet-url.js';
import Select from './Select.js';
import styles from './styles.module.css';

interface Props {
  sheet: SheetState;
  onChange: (sheet: SheetState) => void;
  /** Type size, columns and margins as they are, chosen or found. */
  layout: SheetShape & {size: number};
}

/** How the sheet looks. */
export default function Controls({sheet, onChange: onSheet, layout}: Props): ReactNode {
  const {min, max} = SHEET_LIMITS.columns;
  const columns = Array.from({length: max - min + 1}, (_, index) => String(min + index));
  const {size} = layout;
  const onChange = (changed: Partial<SheetState>) => onSheet({...sheet, ...changed});
  // Once something is chosen, it is that, and no longer what fits best.
  const onShape = (changed: Partial<SheetShape>) => {
    const {isFree, ...others} = sheet;
    onSheet({...others, ...(isFree && {columns: layout.columns, margin: layout.margin}), ...changed});
  };
  const onSize = (chosen: number) => {
    const {fit: _, isFree, ...others} = sheet;
    onSheet({...others, ...(isFree && {columns: layout.columns, margin: layout.margin}), size: chosen});
  };
  return (
    <fieldset className={styles.fields}>
      <legend>{translate({id: 'theme.examTips.sheet.look', message: 'On paper'})}</legend>
      <div className={styles.pair}>
        <Select
          label={translate({id: 'theme.examTips.sheet.paper', message: 'Paper'})}
          options={{a4: 'A4', letter: 'Letter'}}
          value={sheet.paper}
          onChange={(paper) => onChange({paper})}
        />
        <Select
          label={translate({id: 'theme.examTips.sheet.orientation', message: 'Orientation'})}
          options={{
            portrait: translate({id: 'theme.examTips.sheet.portrait', message: 'Portrait'}),
            landscape: translate({id: 'theme.examTips.sheet.landscape', message: 'Landscape'}),
          }}
          value={sheet.landscape ? 'landscape' : 'portrait'}
          onChange={(orientation) => onChange({landscape: orientation === 'landscape'})}
        />
        <Select
          label={translate({id: 'theme.examTips.sheet.columns', message: 'Columns'})}
          options={Object.fromEntries(columns.map((count) => [count, count]))}
          value={String(layout.columns)}
          onChange={(count) => onShape({columns: Number(count)})}
        />
        <Select
          label={translate({id: 'theme.examTips.sheet.margin', message: 'Margins'})}
          options={{
            narrow: translate({id: 'theme.examTips.sheet.margin.narrow', message: 'Narrow'}),
            normal: translate({id: 'theme.examTips.sheet.margin.normal', message: 'Normal'}),
            wide: translate({id: 'theme.examTips.sheet.margin.wide', message: 'Wide'}),
          }}
          value={layout.margin}
          onChange={(margin) => onShape({margin})}
        />
        <Select
          label={translate({id: 'theme.examTips.sheet.density', message: 'Lines'})}
          options={{
            compact: translate({id: 'theme.examTips.sheet.compact', message: 'Compact'}),
            normal: translate({id: 'theme.examTips.sheet.normal', message: 'Normal'}),
            airy: translate({id: 'theme.examTips.sheet.airy', message: 'Airy'}),
          }}
          value={sheet.density}
          onChange={(density) => onChange({density})}
        />
        <Select
          label={translate({id: 'theme.examTips.sheet.ink', message: 'Ink'})}
          options={{
            color: translate({id: 'theme.examTips.sheet.color', message: 'Colour'}),
            grey: translate({id: 'theme.examTips.sheet.grey', message: 'Grey'}),
          }}
          value={sheet.grey ? 'grey' : 'color'}
          onChange={(ink) => onChange({grey: ink === 'grey'})}
        />
        <SizeField size={size} onChange={onSize} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read out twice. */}
      <div
        className={styles.fit}
        role="group"
        aria-label={translate({
          id: 'theme.examTips.sheet.fit',
          message: 'As large as fits on',
        })}
      >
        <span aria-hidden="true">{translate({id: 'theme.examTips.sheet.fitOn', message: 'Fit on pages:'})}</span>
        {[1, 2, 4].map((pages) => (
          <button
            key={pages}
            type="button"
            className={styles.fitButton}
            aria-pressed={sheet.fit === pages}
            onClick={() => (sheet.fit === pages ? onSize(size) : onChange({fit: pages, isFree: true}))}
          >
            {pages}
          </button>
        ))}
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={sheet.date} onChange={({target}) => onChange({date: target.checked})} />
        {translate({id: 'theme.examTips.sheet.date', message: 'Date'})}
      </label>
    </fieldset>
  );
}

/** The type's size. A number is taken as soon as it is one that a sheet can have. */
function SizeField({size, onChange}: {size: number; onChange: (size: number) => void}): ReactNode {
  const {min, max} = SHEET_LIMITS.size;
  const [text, setText] = useState(String(size));
  useEffect(() => setText((typed) => (Number(typed) === size ? typed : String(size))), [size]);
  const change = (input: HTMLInputElement) => {
    setText(input.value);
    if (input.value !== '' && input.validity.valid) onChange(input.valueAsNumber);
  };
  return (
    <label className={styles.field}>
      {translate({id: 'theme.examTips.sheet.size', message: 'Type size (pt)'})}
      <input
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step="0.1"
        value={text}
        onChange={({target}) => change(target)}
      />
    </label>
  );
}
