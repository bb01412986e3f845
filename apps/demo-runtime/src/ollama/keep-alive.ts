import { ollamaError } from './ollama-error.js';

const unitMilliseconds: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};
const goDuration = /^([+-])?((?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))+$/;
const defaultMilliseconds = 5 * 60_000;

/**
 * How long a model stays loaded, in milliseconds; Infinity = forever.
 *
 * @param value a number of seconds or a Go duration (`10m`, `1h30m`); negative = forever; absent = 5 minutes
 * @throws HttpAnswer 400
 */
export function readKeepAlive(value: unknown): number {
  if (value === undefined || value === null) return defaultMilliseconds;
  const milliseconds = typeof value === 'number' ? value * 1000 : parseGoDuration(value);
  return milliseconds < 0 ? Infinity : milliseconds;
}

function parseGoDuration(value: unknown): number {
  if (value === '0') return 0;
  if (typeof value !== 'string' || !goDuration.test(value)) {
    throw ollamaError(400, `time: invalid duration ${JSON.stringify(value)}`);
  }
  const size = [...value.matchAll(/([\d.]+)([a-zµ]+)/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (unitMilliseconds[unit] ?? NaN),
    0,
  );
  return value.startsWith('-') ? -size : size;
}
