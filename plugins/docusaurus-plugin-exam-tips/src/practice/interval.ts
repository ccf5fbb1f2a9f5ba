const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MINUTES = {unit: 'minute', length: MINUTE, from: 0};

/** From how long on a unit is used, longest first. */
const UNITS = [
  {unit: 'year', length: 365 * DAY, from: 365 * DAY},
  {unit: 'month', length: 30 * DAY, from: 60 * DAY},
  {unit: 'day', length: DAY, from: DAY},
  {unit: 'hour', length: HOUR, from: HOUR},
];

/**
 * Says how long a tip rests.
 *
 * @param rest - Milliseconds.
 * @param language - BCP 47.
 * @returns Rounded and short: `10 min`, `3 days`, `1.5 yrs`.
 */
export function formatInterval(rest: number, language: string): string {
  const {unit, length} = UNITS.find(({from}) => rest >= from) ?? MINUTES;
  const digits = unit === 'year' || unit === 'month' ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(Math.max(rest, MINUTE) / length);
}
