import type { ParameterDefinition } from '../definition.js';
import {
  inTurn,
  unchanged,
  usableValue,
  withoutRules,
  withPolicy,
  withValue,
  type OwnPart,
  type SettledPart,
} from './own-part.js';

/** Beneath stands a rule that forbids the parameter: no value may stand, and so nothing can be forced. */
export const yieldToForbid = (definition: ParameterDefinition, part: OwnPart): SettledPart =>
  inTurn(
    part,
    (own) => (usableValue(definition, own) === undefined ? unchanged(own) : withValue(own, 'forbid', undefined)),
    (own) =>
      own.policy?.force === true ? withPolicy(own, 'forbid', withoutRules(own.policy, ['force'])) : unchanged(own),
  );
