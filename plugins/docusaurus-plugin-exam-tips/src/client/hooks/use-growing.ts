import {startTransition, useCallback, useEffect, useState} from 'react';
import {flushSync} from 'react-dom';

/** How much of a long list is shown. */
interface Growth {
  /** How many there may be without being asked for. */
  size: number;
  /** What the list is of: another one begins anew. */
  of: unknown;
}

/** About as many as a screen holds: they are shown at once, the others as the browser has time. */
const FIRST = 15;
const STEP = 40;

/**
 * Shows a long list bit by bit, so that nothing has to wait for all of it; paper gets all.
 *
 * @param length - How long the list is.
 * @param growth - See {@link Growth}.
 * @returns How many to show by now, how many there may be, and the function that takes so many more.
 */
export function useGrowing(length: number, {size, of}: Growth): {shown: number; limit: number; more: () => void} {
  const [state, setState] = useState({of, shown: FIRST, limit: size});
  if (state.of !== of) setState({of, shown: FIRST, limit: size});
  const {shown, limit} = state;
  const isGrowing = shown < Math.min(limit, length);
  useEffect(() => {
    if (!isGrowing) return undefined;
    const timer = setTimeout(() =>
      startTransition(() =>
        setState((before) => ({...before, shown: Math.min(before.limit, Math.max(shown, before.shown) + STEP)})),
      ),
    );
    return () => clearTimeout(timer);
  }, [isGrowing, shown]);
  useEffect(() => {
    const showAll = () => flushSync(() => setState((before) => ({...before, shown: length, limit: length})));
    window.addEventListener('beforeprint', showAll);
    return () => window.removeEventListener('beforeprint', showAll);
  }, [length]);
  const more = useCallback(() => setState((before) => ({...before, limit: before.limit + size})), [size]);
  return {shown, limit, more};
}
