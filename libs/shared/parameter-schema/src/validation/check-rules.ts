import type { ParameterValue } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import type { CrossParameterRule, GenerationSchema } from '../schema.js';
import { isBroken, otherParameter } from './broken-rule.js';
import { pointerTo } from './json-pointer.js';

/** Effective values by name; `null` and absent names are unset. */
export type KnownValues = Readonly<Record<string, ParameterValue | null | undefined>>;

export interface RuleCheck {
  /**
   * Names that a write touches, removals included; rules between untouched parameters are then not its fault and are left
   * out. Left out: every broken rule counts.
   */
  readonly changed?: readonly string[];
  /** Before the names in the issues' pointers. Left out: `/params`. */
  readonly pointerPrefix?: string;
  /** Which values travel; what a runtime does by itself excludes nothing. Left out: all of them. */
  readonly isSent?: (parameter: string) => boolean;
}

/**
 * CROSS_PARAMETER for each rule of the schema that the effective values break. The issue stands on the parameter that was
 * changed (on the rule's own parameter if both were), its `limit` is the other one's value, and `rule` says which it was.
 */
export function checkRules(
  { parameters, rules }: GenerationSchema,
  values: KnownValues,
  { changed, pointerPrefix = '/params', isSent = () => true }: RuleCheck = {},
): readonly ParameterIssue[] {
  const side = (name: string) => {
    const value = Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;
    return { value, definition: parameters[name], sent: value !== undefined && isSent(name) };
  };
  return rules.flatMap((rule): readonly ParameterIssue[] => {
    const blamed = blame(rule, changed);
    const own = side(rule.parameter);
    const other = side(otherParameter(rule));
    if (blamed === undefined || !isBroken(rule, own, other)) return [];
    const limit = blamed === rule.parameter ? other.value : own.value;
    const pointer = pointerTo(pointerPrefix, blamed);
    return [{ code: 'CROSS_PARAMETER', pointer, parameter: blamed, ...(limit !== undefined && { limit }), rule }];
  });
}

function blame(rule: CrossParameterRule, changed: readonly string[] | undefined): string | undefined {
  if (changed === undefined) return rule.parameter;
  return [rule.parameter, otherParameter(rule)].find((name) => changed.includes(name));
}
