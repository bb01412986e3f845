/** Draws evenly from [0, 1). */
export type Random = () => number;

const increment = 0x9e3779b97f4a7c15n;

/**
 * SplitMix64 (Steele, Lea, Flood 2014, in Vigna's public-domain formulation), of which the upper 53 bits make a number.
 * The same seed gives the same draws on every machine. For sampling text, not for secrets.
 *
 * @param seed any integer; taken modulo 2^64, so the whole int64 range gives distinct sequences
 * @throws RangeError when the seed is a number but no safe integer
 */
export function splitMix64(seed: number | bigint): Random {
  const next = splitMix64Integers(seed);
  return () => Number(next() >> 11n) / 2 ** 53;
}

/** The 64-bit integers under `splitMix64`. */
export function splitMix64Integers(seed: number | bigint): () => bigint {
  if (typeof seed === 'number' && !Number.isSafeInteger(seed)) {
    throw new RangeError(`seed must be an integer within ±(2^53 − 1), got ${seed}`);
  }
  let state = BigInt.asUintN(64, BigInt(seed));
  return () => {
    state = BigInt.asUintN(64, state + increment);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}
