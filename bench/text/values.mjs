/** Predictions for the data sets of numbers and dates. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The data sets ask one kind at a time. */
const KINDS = [
  [/^Ordinal/u, ['ordinal']],
  [/^Percent/u, ['percentage']],
  [/^Currency/u, ['money']],
  [/^Age/u, ['age']],
  [/^(?:Dimension|Temperature)/u, ['quantity', 'temperature']],
  [/^Number/u, ['number', 'percentage', 'money', 'age']],
];

export default async function run({ rows }) {
  const { module } = await runnerImport(`${root}src/text/values/index.ts`, {
    ...{ root, configFile: false, logLevel: 'error' },
  });
  return Object.fromEntries(rows.map((row) => [row.id, valuesOf(row, module)]));
}

function valuesOf({ text, model = '', ref }, { interval, readQuantities, readRanges, readTimes }) {
  if (model.startsWith('DateTime')) {
    return readTimes(text, new Date(`${ref}Z`)).map(({ kind, start, end, timex, readings }) => ({
      ...{ start, end, type: kind },
      values: [timex, ...readings.flatMap((reading) => Object.values(reading))],
    }));
  }
  if (model.startsWith('NumberRange'))
    return readRanges(text).map((range) => ({ start: range.start, end: range.end, values: [interval(range)] }));
  const kinds = KINDS.find(([pattern]) => pattern.test(model))?.[1];
  return readQuantities(text)
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .filter(({ value }) => value !== null || !model.startsWith('Number'))
    .map(({ start, end, kind, value, unit }) => ({
      start,
      end,
      type: kind,
      values: written(kind, value, unit, model),
    }));
}

/** As the data sets write it. */
function written(kind, value, unit = '', model = '') {
  const number = value === null ? 'null' : kind === 'quantity' ? String(value) : digits(value);
  if (kind === 'percentage') return value === null ? [number] : [model.startsWith('Number') ? number : `${number}%`];
  const name = kind === 'temperature' ? unit : unit.replace(/^./u, (letter) => letter.toUpperCase());
  return model.startsWith('Number') ? [number] : [number, `${number}|${name}`];
}

/** Fifteen digits, and exponents of two. */
function digits(value) {
  const rounded = Number(value.toPrecision(15));
  if (rounded !== 0 && Math.abs(rounded) < 1e-4)
    return rounded
      .toExponential()
      .toUpperCase()
      .replace(/E([+-])(\d)$/u, 'E$10$2');
  return String(rounded);
}
