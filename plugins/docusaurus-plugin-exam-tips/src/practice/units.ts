/** Units that Intl can name; their short signs are no ordinary words, as `in` for inches is. */
const MEASURED = [
  'bit',
  'byte',
  'kilobit',
  'kilobyte',
  'megabit',
  'megabyte',
  'gigabit',
  'gigabyte',
  'terabit',
  'terabyte',
  'petabyte',
  'nanosecond',
  'microsecond',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'celsius',
  'fahrenheit',
  'degree',
  'millimeter',
  'centimeter',
  'meter',
  'kilometer',
  'gram',
  'kilogram',
  'milliliter',
  'liter',
];

/** Signs that are the same in every language. */
const SIGNS = '% ‰ °C °F x × min hr hrs sec secs A mA V W kW kWh K N J Pa kPa mol Hz kHz MHz GHz dB px pt kbps'.split(
  ' ',
);

/** Counts that English notes use like units. */
const COUNTS = ['time', 'times', 'percent'];

/**
 * Lists the words that belong to the number before them, in English and in the language of the site.
 *
 * @param language - BCP 47: `de`, `pt-BR`.
 * @returns Names and signs of units: `GB`, `minutes`, `Tage`.
 */
export function unitWords(language: string): ReadonlySet<string> {
  const nameable = new Set(Intl.supportedValuesOf('unit'));
  const words = new Set([...SIGNS, ...COUNTS]);
  for (const unit of MEASURED.filter((name) => nameable.has(name))) {
    for (const unitDisplay of ['long', 'short', 'narrow'] as const) {
      const format = new Intl.NumberFormat([language, 'en'], {style: 'unit', unit, unitDisplay});
      const english = new Intl.NumberFormat('en', {style: 'unit', unit, unitDisplay});
      for (const count of [1, 2, 5]) {
        for (const part of [...format.formatToParts(count), ...english.formatToParts(count)]) {
          if (part.type === 'unit') words.add(part.value);
        }
      }
    }
  }
  return words;
}
