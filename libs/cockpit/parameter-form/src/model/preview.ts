import {
  type EffectiveValue,
  type Layer,
  type LadderStep,
  type LayerSource,
  type MergedPolicy,
  type ParameterDefinition,
  type ParameterValue,
  type Policy,
  compileParameter,
} from '@kamerton/parameter-schema';

/** One parameter as the API told it, from the point of view of the rung that the form writes to. */
export interface PreviewInput {
  readonly name: string;
  readonly definition: ParameterDefinition;
  readonly effective: EffectiveValue;
  readonly ownRung: LayerSource;
  readonly ownPolicy: Policy | undefined;
}

/**
 * What would hold if the own rung had `value` (or, without one, nothing): the API's ladder with that one step replaced,
 * climbed again by the very function that the API and the adapter use.
 */
export const previewEffective = (input: PreviewInput, value: ParameterValue | undefined): EffectiveValue => {
  const { name, definition, effective, ownRung, ownPolicy } = input;
  const others = effective.ladder.filter((step) => step.source !== ownRung && step.value !== null);
  const own: Layer = {
    source: ownRung,
    values: value === undefined ? {} : { [name]: value },
    ...(ownPolicy && { policies: { [name]: ownPolicy } }),
  };
  const layers = [...others.map((step) => layerOf(name, step)), own];
  const foreign = foreignPolicyOf(input);
  return compileParameter(name, definition, foreign ? withPolicy(layers, name, foreign) : layers).withoutRequest;
};

const layerOf = (name: string, { source, value, user_id, at }: LadderStep): Layer => ({
  source,
  values: value === null ? {} : { [name]: value },
  ...(user_id !== undefined && at !== undefined && { attribution: { [name]: { user_id, at } } }),
});

/**
 * The policies of other rungs. The API tells the merged policy and the own one; bounds merge the same whichever rung they
 * stand on, so what is merged may be taken for foreign. Only `force` must not be: it counts for the rung that it stands on.
 */
const foreignPolicyOf = (input: PreviewInput): Policy | undefined => {
  const merged = input.effective.policy;
  if (!merged) return undefined;
  const { force: _, ...rest } = merged;
  return isForcedFromElsewhere(input, merged) ? { ...rest, force: true } : rest;
};

export const isForcedFromElsewhere = (
  { effective, ownRung, ownPolicy }: PreviewInput,
  merged: MergedPolicy | undefined = effective.policy,
): boolean => {
  if (!merged?.force) return false;
  const ownStep = effective.ladder.find((step) => step.source === ownRung);
  return !ownPolicy?.force || ownStep?.refusal?.code === 'FORCED';
};

/** Hung on the lowest override rung: everything above it is then under the policy, as it is in the API. */
const withPolicy = (layers: readonly Layer[], name: string, policy: Policy): readonly Layer[] => {
  const lowest: LayerSource = 'runtime_override';
  const present = layers.find(({ source }) => source === lowest);
  const rest = layers.filter((layer) => layer !== present);
  return [...rest, { values: {}, ...present, source: lowest, policies: { [name]: policy } }];
};
