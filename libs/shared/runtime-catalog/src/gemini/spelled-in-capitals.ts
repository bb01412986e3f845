import type { DialectField } from '../runtime-kind.js';

/** Words that the protocol spells in capitals, some of them behind the name of their type: `MEDIA_RESOLUTION_LOW`. */
export const spelledInCapitals = (prefix = ''): Required<Pick<DialectField, 'toWire' | 'fromWire'>> => ({
  toWire: (value) => (typeof value === 'string' ? `${prefix}${value.toUpperCase()}` : value),
  // Small letters are understood as well: some callers write them.
  fromWire: (value) => {
    if (typeof value !== 'string') return value;
    const word = value.toUpperCase();
    return (word.startsWith(prefix) ? word.slice(prefix.length) : word).toLowerCase();
  },
});
