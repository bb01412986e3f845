import type { SetAddress } from '@kamerton/api-database';

/** By runtime, model and profile, lower rungs first: the order in which sets are made and told. */
export const inPlaceOrder = (left: SetAddress, right: SetAddress): number =>
  inOrder(left.runtimeId, right.runtimeId) ||
  inOrder(left.model ?? '', right.model ?? '') ||
  inOrder(left.profile ?? '', right.profile ?? '');

const inOrder = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

export const placeKey = ({ runtimeId, model, profile }: SetAddress): string =>
  JSON.stringify([runtimeId, model, profile]);

/** A place by the names that lead to it, in words that every language leaves as they are. */
export const placeWords = ({ runtimeId, model, profile }: SetAddress): string =>
  [
    `runtime ${runtimeId}`,
    ...(model === null ? [] : [`model ${model}`]),
    ...(profile === null ? [] : [`profile ${profile}`]),
  ].join(', ');

/** The places beneath one, lowest first. */
export const lowerRungs = ({ runtimeId, model, profile }: SetAddress): readonly SetAddress[] => [
  ...(model === null ? [] : [{ runtimeId, model: null, profile: null }]),
  ...(profile === null ? [] : [{ runtimeId, model, profile: null }]),
];
