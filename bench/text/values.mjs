/** Predictions for the data sets of numbers and dates. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The data sets ask one kind at a time. */
const KINDS = [
  [/^DateTime/u, ['date', 'year']],
  [/^Ordinal/u, ['ordinal']],
  [/^Percent/u, ['percentage']],
  [/^Currency/u, ['money']],
  [/^Age/u, ['age']],
  [/^Number/u, ['number', 'percentage', 'money', 'age', 'year', 'date']],
];

export default async function run({ rows }) {
  const { module } = await runnerImport(`${root}src/text/values.ts`, { root, configFile: false, logLevel: 'error' });
  return Object.fromEntries(rows.map((row) => [row.id, valuesOf(row, module.findValues)]));
}

function valuesOf({ text, model = '' }, findValues) {
  const kinds = KINDS.find(([pattern]) => pattern.test(model))?.[1];
  return findValues(text, 'en')
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .map(({ span, kind, value, unit }) => ({ ...span, type: kind, values: writtenAs(kind, value, unit) }));
}

/** As the data sets write it. */
function writtenAs(kind, value, unit = '') {
  if (kind === 'percentage') return [`${value}%`];
  if (kind === 'date') return [String(value).replace(/^-(?=-)/u, 'XXXX')];
  const names = {
    USD: 'Dollar',
    EUR: 'Euro',
    GBP: 'British pound',
    JPY: 'Japanese yen',
    year: 'Year',
    month: 'Month',
    week: 'Week',
    day: 'Day',
  };
  return [String(value), `${value}|${names[unit] ?? unit}`];
}
