import type { ConfigBody } from '@kamerton/contract';
import { type EffectiveValue, type ParameterValue, equalValues } from '@kamerton/parameter-schema';

/** One parameter at a moment of the past and now; `undefined`: the model did not have it. */
export interface AsOfRow {
  readonly name: string;
  readonly then: EffectiveValue | undefined;
  readonly now: EffectiveValue | undefined;
  readonly different: boolean;
}

/** In the order of the screen; what the model only has now stands at the end. */
export const asOfRows = (then: ConfigBody, now: ConfigBody): readonly AsOfRow[] => {
  const names = new Set([...namesOf(then), ...namesOf(now)]);
  return [...names].map((name) => {
    const [before, after] = [then.effective[name], now.effective[name]];
    return { name, then: before, now: after, different: !isSame(before, after) };
  });
};

const namesOf = ({ generation_schema }: ConfigBody): readonly string[] =>
  Object.entries(generation_schema)
    .toSorted(([, one], [, other]) => one.order - other.order)
    .map(([name]) => name);

const isSame = (one: EffectiveValue | undefined, other: EffectiveValue | undefined): boolean =>
  (one === undefined) === (other === undefined) && isSameValue(one?.value, other?.value);

const isSameValue = (one: ParameterValue | null | undefined, other: ParameterValue | null | undefined): boolean =>
  one === null || one === undefined || other === null || other === undefined ? one === other : equalValues(one, other);
