import type { DiffBody } from '@kamerton/contract';
import type { Change, ParameterValue, Policy } from '@kamerton/parameter-schema';
import type { ChangesTexts } from '../texts/changes.en';
import type { ParameterWords } from '../words/parameter-words';

export interface DiffRow {
  /** Tells the value and the policy of one parameter apart. */
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** One row for each value and each policy that changed, as a person reads them. */
export const diffRows = (diff: DiffBody, words: ParameterWords, texts: ChangesTexts): readonly DiffRow[] => {
  const { policies = {}, ...params } = diff;
  const values = Object.entries(params).flatMap(([name, change]) => (isValueChange(change) ? [{ name, change }] : []));
  return [
    ...values.map(({ name, change: { from, to } }) => ({
      key: name,
      label: words.label(name),
      from: words.stored(name, from),
      to: words.stored(name, to),
    })),
    ...Object.entries(policies).map(([name, { from, to }]: [string, Change<Policy>]) => ({
      key: `policy of ${name}`,
      label: texts.policyOf(words.label(name)),
      from: words.policy(name, from),
      to: words.policy(name, to),
    })),
  ];
};

const isValueChange = (change: DiffBody[string]): change is Change<ParameterValue> =>
  change !== undefined && 'from' in change && 'to' in change;
