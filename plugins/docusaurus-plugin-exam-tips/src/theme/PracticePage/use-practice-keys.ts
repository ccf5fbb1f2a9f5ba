import {useEffect, useRef} from 'react';
import {GRADES, type PracticeGrade} from '../../practice/schedule.js';

/** What takes the space key itself. */
const PRESSABLE = 'a, button, input, select, summary, textarea, [contenteditable]';

/** What takes digits itself. */
const TYPABLE = 'input:not([type="checkbox"], [type="file"]), select, textarea, [contenteditable]';

/**
 * Space shows the answer, 1 to 4 grade it; wherever the focus is, unless it is on something that needs these keys.
 *
 * @param isRevealed - Whether the answer is shown.
 * @param onReveal - Shows it.
 * @param onGrade - Grades it.
 */
export function usePracticeKeys(
  isRevealed: boolean,
  onReveal: () => void,
  onGrade: (grade: PracticeGrade) => void,
): void {
  const act = useRef<(event: KeyboardEvent) => void>(undefined);
  useEffect(() => {
    act.current = (event) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const grade = GRADES.find((candidate) => String(candidate) === event.key);
      if (isRevealed && grade && !isOn(TYPABLE, event)) onGrade(grade);
      else if (!isRevealed && event.key === ' ' && !isOn(PRESSABLE, event)) onReveal();
      else return;
      event.preventDefault();
    };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => act.current?.(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isOn(selector: string, {target}: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(`${selector}, dialog`) !== null;
}
