import type { Policies, Policy } from '@kamerton/parameter-schema';
import type { Given } from '../../command-line/given.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import { assignments } from '../../values/assignment.js';

const reactions = ['clamp', 'reject'] as const;

/** One rule to set (`null`: to take away), its value as typed. */
export interface RuleChange {
  readonly parameter: string;
  readonly rule: 'min' | 'max' | 'enum';
  readonly text: string | null;
}

export interface PolicyChanges {
  readonly force: readonly string[];
  readonly forbid: readonly string[];
  readonly clear: readonly string[];
  readonly rules: readonly RuleChange[];
  readonly onViolation: Policy['on_violation'];
}

/** @throws UsageFailure */
export function policyChangesIn(given: Given): PolicyChanges {
  const rules = (['min', 'max', 'enum'] as const).flatMap((rule) =>
    assignments(given.texts(rule), `--${rule} `).map(({ name, text }) => ({
      parameter: name,
      rule,
      text: text || null,
    })),
  );
  const changes = {
    force: given.texts('force'),
    forbid: given.texts('forbid'),
    clear: given.texts('clear-policy'),
    rules,
    onViolation: given.oneOf('on-violation', reactions),
  };
  if (changes.onViolation !== undefined && ruledParameters(changes).length === 0) {
    throw new UsageFailure(
      '--on-violation needs a policy that it is about: --min, --max, --enum, --force or --forbid.',
      'set',
    );
  }
  return changes;
}

export const ruledParameters = ({ force, forbid, rules }: PolicyChanges): readonly string[] => [
  ...new Set([...force, ...forbid, ...rules.map(({ parameter }) => parameter)]),
];

export const changesPolicies = (changes: PolicyChanges): boolean =>
  changes.clear.length > 0 || ruledParameters(changes).length > 0;

/** Values of rules, read by the definitions. */
export type RuleValues = ReadonlyMap<RuleChange, unknown>;

/**
 * The policies to send: each in whole, because that is how the API replaces them. What a policy said before and is not
 * named now stays, unless `--clear-policy` came with it.
 */
export function policyPatch(
  changes: PolicyChanges,
  before: Policies,
  values: RuleValues,
): Record<string, Policy | null> {
  const cleared = changes.clear.map((name): [string, Policy | null] => [name, null]);
  const ruled = ruledParameters(changes).map((name): [string, Policy | null] => {
    const start = changes.clear.includes(name) ? {} : (before[name] ?? {});
    const policy = ruledPolicy(name, start, changes, values);
    return [name, Object.keys(policy).some((rule) => rule !== 'on_violation') ? policy : null];
  });
  return Object.fromEntries([...cleared, ...ruled]);
}

function ruledPolicy(name: string, start: Policy, changes: PolicyChanges, values: RuleValues): Policy {
  const { force, forbid, rules, onViolation } = changes;
  const own = rules.filter(({ parameter }) => parameter === name);
  const replaced = new Set<string>(own.map(({ rule }) => rule));
  return {
    ...Object.fromEntries(Object.entries(start).filter(([rule]) => !replaced.has(rule))),
    ...Object.fromEntries(own.filter(({ text }) => text !== null).map((change) => [change.rule, values.get(change)])),
    ...(force.includes(name) && { force: true }),
    ...(forbid.includes(name) && { forbid: true }),
    ...(onViolation !== undefined && { on_violation: onViolation }),
  };
}
