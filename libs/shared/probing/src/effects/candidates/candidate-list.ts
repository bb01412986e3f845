import type { ProbeCandidate } from '@kamerton/runtime-catalog';

/** What a token is drawn from after all samplers, likeliest first. */
export type CandidateList = readonly ProbeCandidate[];

/** How far a probability may lie from another one of the same meaning: more than rounding, less than any effect. */
export const tolerance = 0.01;

/** The tail of a list is full of ties, which may change places. */
const compared = 8;

/** The same candidates with the same probabilities, as far down as order can be relied on. */
export const isSameList = (one: CandidateList, other: CandidateList): boolean =>
  one.length === other.length && headIn(one, other) && headIn(other, one);

const headIn = (one: CandidateList, other: CandidateList): boolean =>
  one.slice(0, compared).every(({ token, probability }) => {
    const there = probabilityOf(other, token);
    return there !== null && near(probability, there);
  });

/** `null`: it is not in the list. */
export const probabilityOf = (list: CandidateList, token: string): number | null =>
  list.find((candidate) => candidate.token === token)?.probability ?? null;

export const near = (one: number, other: number): boolean =>
  Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
