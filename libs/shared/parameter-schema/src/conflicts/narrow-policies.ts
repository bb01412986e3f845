import type { EnumValue, ParameterDefinition } from '../definition.js';
import type { IssueCode } from '../issue.js';
import type { Policy } from '../policy.js';
import type { GenerationSchema } from '../schema.js';
import { checkValue } from '../validation/check-value.js';
import { checkRange } from '../validation/check-number.js';
import { isNumeric, type NumericDefinition } from '../validation/position.js';
import { validatePolicy } from '../policies/validate-policy.js';
import type { OverrideSource, PolicyConflict } from './policy-conflict.js';

/** Policies that reach no further than the schema, as far as that can be told; and what was moved. */
export interface NarrowedPolicies<Entry extends Policy | null> {
  readonly policies: Readonly<Record<string, Entry>>;
  readonly conflicts: readonly PolicyConflict[];
}

/**
 * Moves bounds that lie beyond the schema's limits onto them, and takes values off lists that the schema does not know. What is
 * wrong in any other way is left for `validatePolicies` to refuse: nobody can tell what was meant.
 *
 * @param policies as they came: nothing has been checked yet. `null` removes
 */
export function narrowPolicies<Entry extends Policy | null>(
  schema: GenerationSchema,
  rung: OverrideSource,
  policies: Readonly<Record<string, Entry>>,
): NarrowedPolicies<Entry | Policy> {
  const conflicts: PolicyConflict[] = [];
  const narrowed = Object.entries(policies).map(([parameter, policy]): [string, Entry | Policy] => {
    const definition = Object.hasOwn(schema.parameters, parameter) ? schema.parameters[parameter] : undefined;
    const to = definition === undefined || policy === null ? undefined : narrowPolicy(parameter, definition, policy);
    if (to === undefined || policy === null) return [parameter, policy];
    const resolution = Object.keys(to).length === 0 ? 'removed' : 'narrowed';
    const left = resolution === 'removed' ? null : to;
    conflicts.push({ rung, parameter, rule: 'schema', subject: 'policy', from: policy, resolution, to: left });
    return [parameter, to];
  });
  return { policies: Object.fromEntries(narrowed), conflicts };
}

/** `undefined`: the policy is right as it is, or wrong in a way that cannot be mended. */
function narrowPolicy(name: string, definition: ParameterDefinition, policy: Policy): Policy | undefined {
  const issues = validatePolicy(name, definition, policy);
  if (issues.length === 0 || !issues.every(({ code }) => reachesTooFar(code))) return undefined;
  const { min, max, enum: list, ...rest } = policy;
  const narrowed: Policy = {
    ...rest,
    ...(min !== undefined && entry('min', nearest(definition, 'BELOW_MIN', min))),
    ...(max !== undefined && entry('max', nearest(definition, 'ABOVE_MAX', max))),
    ...(list !== undefined && { enum: list.filter((value) => isKnown(definition, value)) }),
  };
  return validatePolicy(name, definition, narrowed).length === 0 ? narrowed : undefined;
}

const reachesTooFar = (code: string): boolean => code === 'BELOW_MIN' || code === 'ABOVE_MAX' || code === 'NOT_IN_ENUM';

const entry = (rule: 'min' | 'max', bound: number | undefined): Policy =>
  bound === undefined ? {} : { [rule]: bound };

/**
 * `undefined`: the bound lies beyond an end of the schema that is not allowed itself, so that it adds nothing.
 *
 * @param own on which side the bound may lie without leaving nothing at all
 */
function nearest(definition: ParameterDefinition, own: IssueCode, bound: number): number | undefined {
  if (!isNumeric(definition) || isSpecial(definition, bound)) return bound;
  const finding = checkRange(definition, bound);
  if (finding === undefined) return bound;
  const limit = finding.code === 'BELOW_MIN' ? definition.min : definition.max;
  if (limit !== undefined && checkRange(definition, limit) === undefined) return limit;
  return finding.code === own ? undefined : bound;
}

/** A value with a meaning of its own (-1 = unlimited) is no number that could be moved. */
const isSpecial = ({ special = [] }: NumericDefinition, bound: number): boolean =>
  special.some(({ value }) => value === bound);

const isKnown = (definition: ParameterDefinition, value: EnumValue): boolean =>
  checkValue(definition, value).length === 0;
