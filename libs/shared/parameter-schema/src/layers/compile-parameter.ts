import type { ParameterDefinition } from '../definition.js';
import type { EffectiveValue, Layer } from '../ladder.js';
import { judge, type Judgement } from './judge.js';
import { parameterRules } from './parameter-rules.js';
import { climb } from './resolve-parameter.js';
import { rungsOf, sortLayers } from './rungs.js';

/** One parameter with everything below the request worked out, so that a request is judged without going over the ladder. */
export interface CompiledParameter {
  readonly name: string;
  readonly definition: ParameterDefinition;
  /** What holds while the request is silent, and whenever its value is refused. */
  readonly withoutRequest: EffectiveValue;
  /**
   * What becomes of a request's value: `value` alone – used as it is; `value` and `refusal` – used in its clamped form;
   * `refusal` alone – dropped or rejected, and `withoutRequest` holds. Never throws.
   */
  readonly judgeRequest: (value: unknown) => Judgement;
}

/** `layers` in any order; a `request` layer among them is left out. */
export function compileParameter(
  name: string,
  definition: ParameterDefinition,
  layers: readonly Layer[],
): CompiledParameter {
  const rungs = rungsOf(name, definition, sortLayers(layers.filter((layer) => layer.source !== 'request')));
  const rules = parameterRules(definition, rungs);
  return {
    name,
    definition,
    withoutRequest: climb(rules, rungs),
    judgeRequest: (value) => judge(rules, 'request', value),
  };
}
