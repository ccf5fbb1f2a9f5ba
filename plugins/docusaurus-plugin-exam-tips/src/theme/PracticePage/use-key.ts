import {useEffect, useRef} from 'react';

/** What takes letters and digits itself. */
const TYPABLE = 'input:not([type="checkbox"], [type="file"]), select, textarea, [contenteditable], dialog';

/**
 * A key that does something wherever the focus is, unless it is on something that needs it.
 *
 * @param key - As browsers name it.
 * @param act - What it does; undefined where it does nothing now.
 */
export function useKey(key: string, act: (() => void) | undefined): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || !current.current) return;
      if (event.target instanceof Element && event.target.closest(TYPABLE)) return;
      event.preventDefault();
      current.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key]);
}
