import type { GenerationSchema } from '@kamerton/parameter-schema';
import type { WirePlaces } from '@kamerton/runtime-catalog';
import type { PlannedParameter } from './planned-parameter.js';

/** Everything about a plan that does not depend on the request. */
export interface PlanGround {
  readonly model: string;
  readonly schema: GenerationSchema;
  readonly places: WirePlaces;
  readonly parameters: readonly PlannedParameter[];
  readonly sequence: number | null;
  readonly profileFallback: boolean;
}
