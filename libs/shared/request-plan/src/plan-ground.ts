import type { DroppedParameter } from '@kamerton/contract';
import type { WirePlaces } from '@kamerton/runtime-catalog';
import type { PlannedParameter } from './planned-parameter.js';
import type { RuleSettlement } from './rule-settlement.js';

/** Everything about a plan that does not depend on the request. */
export interface PlanGround {
  /** What a body without a model is to name; `null`: nothing, the path names it. */
  readonly model: string | null;
  readonly places: WirePlaces;
  readonly parameters: readonly PlannedParameter[];
  readonly rules: RuleSettlement;
  /** Overrides of parameters that the schema does not know. */
  readonly unknown: readonly DroppedParameter[];
  readonly sequence: number | null;
  readonly profileFallback: boolean;
}
