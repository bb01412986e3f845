import type { ParameterValue, ParameterValues } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import type { GenerationSchema } from '../schema.js';
import { validateValues } from '../validation/validate-values.js';

export interface RefusedValue {
  readonly parameter: string;
  readonly value: ParameterValue;
  /** The first thing that is wrong with it. */
  readonly issue: ParameterIssue;
}

/**
 * Stored values that the schema does not accept, or no longer: the ladder leaves them out. One entry for each, however much
 * is wrong with it.
 */
export function refusedValues(schema: GenerationSchema, stored: ParameterValues): readonly RefusedValue[] {
  return Object.entries(stored).flatMap(([parameter, value]) => {
    const [issue] = validateValues(schema, Object.fromEntries([[parameter, value]]));
    return issue === undefined ? [] : [{ parameter, value, issue }];
  });
}
