/** Dates of filters. Documentation: Filters: searching for dates. Free text is read by chrono, as in the plugin. */
import * as chrono from 'chrono-node';
import moment from 'moment';

/** From one day to another, `YYYY-MM-DD`, both counted in. */
export interface DateRange {
  start: string;
  end: string;
}

/**
 * @param text - What stands behind the word that compares.
 * @param whole - The same with that word: `in two weeks` is a date only with it.
 * @param now - The moment of the build.
 * @returns The days that are meant, or `undefined` where the text is no date.
 */
export function readDateRange(text: string, whole: string, now: string): DateRange | undefined {
  return relativeRange(text, now) ?? numberedRange(text) ?? freeText(text, now, true) ?? freeText(whole, now, false);
}

function rangeOf(day: moment.Moment, unit: moment.unitOfTime.StartOf): DateRange {
  return {start: format(day.clone().startOf(unit)), end: format(day.clone().endOf(unit))};
}

function relativeRange(text: string, now: string): DateRange | undefined {
  const [, which, name] = /(last|this|next) (week|month|quarter|year)/.exec(text) ?? [];
  if (!which || !name) return undefined;
  const unit = name as moment.unitOfTime.Base;
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  const day = moment
    .utc(now)
    .startOf(name === 'week' ? 'isoWeek' : unit)
    .add(step, unit);
  return rangeOf(day, name === 'week' ? 'isoWeek' : unit);
}

function numberedRange(text: string): DateRange | undefined {
  const formats: readonly [RegExp, string, moment.unitOfTime.StartOf][] = [
    [/^\s*\d{4}\s*$/, 'YYYY', 'year'],
    [/^\s*\d{4}-Q[1-4]\s*$/, 'YYYY-[Q]Q', 'quarter'],
    [/^\s*\d{4}-\d{2}\s*$/, 'YYYY-MM', 'month'],
    [/^\s*\d{4}-W\d{2}\s*$/, 'GGGG-[W]WW', 'isoWeek'],
  ];
  const found = formats.find(([pattern]) => pattern.test(text));
  if (!found) return undefined;
  const day = moment.utc(text.trim(), found[1]);
  return day.isValid() ? rangeOf(day, found[2]) : undefined;
}

function freeText(text: string, now: string, mayBeTwo: boolean): DateRange | undefined {
  const instant = moment.utc(now).toDate();
  const found = chrono.parse(text, {instant, timezone: 0}, {forwardDate: false});
  const [first, second] = found.map(({start}) => dayOf(start)).sort();
  if (first === undefined) return undefined;
  return {start: first, end: (mayBeTwo ? second : undefined) ?? first};
}

function dayOf(components: chrono.ParsedComponents): string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((name) => components.get(name) ?? 1);
  return format(moment.utc([year ?? 0, (month ?? 1) - 1, day ?? 1]));
}

function format(day: moment.Moment): string {
  return day.format('YYYY-MM-DD');
}
