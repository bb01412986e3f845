/** A 32-bit float has at most nine significant decimal digits of its own. */
const longest = 9;

/**
 * The shortest decimal that is the same 32-bit float: the server keeps such floats and writes them out with 64 bits, so that
 * the 0.95 of its flag comes back as 0.949999988079071. Whole numbers, and what is no 32-bit float, come back as they are.
 */
export const shortestDecimal = (value: number): number => {
  if (Number.isInteger(value) || Math.fround(value) !== value) return value;
  for (let digits = 1; digits < longest; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return Number(value.toPrecision(longest));
};
