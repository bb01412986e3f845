import type { Lie, WirePath } from './lie.js';

const forms =
  'ignore:<field>, reject:<field>, clamp:<field>=<max>, inject:<field>=<value>, replace:<field>=<value> or errors:<status>';

/**
 * Lies as they are written on the command line.
 *
 * @throws Error naming the first one that makes no sense, and the forms there are
 */
export function readLies(written: readonly string[]): readonly Lie[] {
  return written.map((text) => {
    const lie = readLie(text);
    if (lie === null) throw new Error(`a lie is ${forms}; got "${text}"`);
    return lie;
  });
}

function readLie(text: string): Lie | null {
  const [, kind, rest = ''] = /^(\w+):(.*)$/.exec(text) ?? [];
  if (kind === 'errors') return /^[2-5]\d\d$/.test(rest) ? { kind, status: Number(rest) } : null;
  const [, field = '', number] = /^([\w.]+?)(?:=(-?[\d.]+))?$/.exec(rest) ?? [];
  const path = readPath(field);
  if (path === null) return null;
  if (number === undefined) return kind === 'ignore' || kind === 'reject' ? { kind, path } : null;
  const value = Number(number);
  if (!Number.isFinite(value)) return null;
  if (kind === 'clamp') return { kind, path, max: value };
  return kind === 'inject' || kind === 'replace' ? { kind, path, value } : null;
}

function readPath(field: string): WirePath | null {
  const [first, ...rest] = field.split('.');
  return first === undefined || [first, ...rest].includes('') ? null : [first, ...rest];
}
