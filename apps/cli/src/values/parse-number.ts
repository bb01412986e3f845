const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A decimal number and nothing else: no blanks, no hexadecimal, no empty text. `undefined`: it is none. */
export const parseNumber = (text: string): number | undefined => (decimal.test(text) ? Number(text) : undefined);
