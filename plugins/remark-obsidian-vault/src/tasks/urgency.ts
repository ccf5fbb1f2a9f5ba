import {isValidDate, type Task} from './task.js';

/** What a priority adds, from the highest on. */
const PRIORITY = [9, 6, 3.9, 1.95, 0, -1.8] as const;

const DAY = 86_400_000;

/**
 * @param task - A task.
 * @param now - The moment of the build.
 * @returns How urgent it is. Documentation: Urgency.
 */
export function urgencyOf({dates, priority}: Task, now: string): number {
  const today = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  const dayOf = (date: string | undefined) =>
    date !== undefined && isValidDate(date) ? Date.parse(`${date}T00:00:00Z`) : undefined;
  const [due, scheduled, start] = [dayOf(dates.due), dayOf(dates.scheduled), dayOf(dates.start)];
  const overdue = due === undefined ? undefined : Math.round((today - due) / DAY);
  return (
    (overdue === undefined ? 0 : 12 * Math.min(1, Math.max(0.2, ((overdue + 14) * 0.8) / 21 + 0.2))) +
    (scheduled !== undefined && scheduled <= today ? 5 : 0) +
    (start !== undefined && start > today ? -3 : 0) +
    PRIORITY[priority]
  );
}
