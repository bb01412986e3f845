import type { SetPlace } from '@kamerton/contract';
import { UsageFailure } from '../failures/usage-failure.js';
import type { Given } from './given.js';
import type { Option, Positional } from './option.js';

/** Of commands that are about one override set. */
export const profileOption = {
  profile: { kind: 'text', summary: "Profile; left out: the model's own set", completes: 'profile' },
} as const satisfies Readonly<Record<string, Option>>;

export const addressOptions = {
  ...profileOption,
  'all-models': { kind: 'flag', summary: 'The runtime-wide set of --runtime; no model is named then' },
} as const satisfies Readonly<Record<string, Option>>;

export const modelPositional = {
  name: 'model',
  summary: 'Name of the model, as its runtime has it',
  completes: 'model',
} as const satisfies Positional;

/** An override set as the command line names it; `runtime` left out: the server knows the only one that has the model. */
export type Address =
  | { readonly model: string; readonly runtime: string | undefined; readonly profile: string | undefined }
  | { readonly model: null; readonly runtime: string; readonly profile: undefined };

/** Takes the model from the words, unless `--all-models` says that none is meant. @throws UsageFailure */
export function addressOf(given: Given): Address {
  const runtime = given.text('runtime');
  const profile = given.text('profile');
  if (!given.flag('all-models')) return { model: given.word('model'), runtime, profile };
  if (runtime === undefined) throw new UsageFailure('--all-models needs --runtime.', given.command);
  if (profile !== undefined) throw new UsageFailure('--all-models has no profiles.', given.command);
  return { model: null, runtime, profile };
}

/** The set that an answer is about. */
export const placeOf = ({ runtime, model, profile }: SetPlace): SetPlace => ({ runtime, model, profile });
