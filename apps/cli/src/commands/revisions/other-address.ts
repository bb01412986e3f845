import type { Address } from '../../command-line/address-options.js';
import type { Given } from '../../command-line/given.js';
import type { Option } from '../../command-line/option.js';
import { UsageFailure } from '../../failures/usage-failure.js';

export const otherOptions = {
  'to-model': { kind: 'text', summary: 'Compare with this model', completes: 'model' },
  'to-runtime': { kind: 'text', summary: 'Compare with the model on this runtime', completes: 'runtime' },
  'to-profile': { kind: 'text', summary: 'Compare with this profile', completes: 'profile' },
  effective: { kind: 'flag', summary: 'Between sets: effective values instead of what is stored' },
} as const satisfies Readonly<Record<string, Option>>;

/** The set to compare with; what is not named is as on the first side, but a profile. `null`: revisions are meant. */
export function otherAddress(given: Given, { model, runtime }: Address): Address | null {
  const [toModel, toRuntime, toProfile] = ['to-model', 'to-runtime', 'to-profile'].map((name) => given.text(name));
  if (toModel === undefined && toRuntime === undefined && toProfile === undefined) {
    if (given.flag('effective'))
      throw new UsageFailure('--effective needs --to-model, --to-runtime or --to-profile.', 'diff');
    return null;
  }
  const otherModel = toModel ?? model;
  if (otherModel === null) {
    if (toRuntime === undefined) throw new UsageFailure('--all-models has no profiles; name a --to-runtime.', 'diff');
    return { model: null, runtime: toRuntime, profile: undefined };
  }
  return { model: otherModel, runtime: toRuntime ?? runtime, profile: toProfile };
}
