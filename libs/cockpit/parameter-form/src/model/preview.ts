import type { InheritedPolicy } from '@kamerton/contract';
import {
  type CompiledParameter,
  type EffectiveValue,
  type LadderStep,
  type Layer,
  type LayerSource,
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
  readonly inheritedPolicies: readonly InheritedPolicy[];
}

/** What the own rung says of the parameter. */
export interface OwnSay {
  readonly value?: ParameterValue | undefined;
  readonly policy: Policy | null;
}

/**
 * What would hold if the own rung said `own`: the API's ladder with that one step replaced, climbed again by the very function
 * that the API and the adapter use.
 */
export const previewEffective = (input: PreviewInput, own: OwnSay): EffectiveValue =>
  compileWith(input, own).withoutRequest;

export const compileWith = (input: PreviewInput, { value, policy }: OwnSay): CompiledParameter => {
  const { name, definition, effective, ownRung, inheritedPolicies } = input;
  const layers = new Map<LayerSource, Layer>();
  for (const step of effective.ladder) {
    if (step.source !== ownRung && step.value !== null) layers.set(step.source, layerOf(name, step, step.value));
  }
  for (const { rung, policy: inherited } of inheritedPolicies) {
    layers.set(rung, { source: rung, values: {}, ...layers.get(rung), policies: { [name]: inherited } });
  }
  layers.set(ownRung, {
    source: ownRung,
    values: value === undefined ? {} : { [name]: value },
    ...(policy && { policies: { [name]: policy } }),
  });
  return compileParameter(name, definition, [...layers.values()]);
};

const layerOf = (name: string, { source, user_id, at }: LadderStep, value: ParameterValue): Layer => ({
  source,
  values: { [name]: value },
  ...(user_id !== undefined && at !== undefined && { attribution: { [name]: { user_id, at } } }),
});
