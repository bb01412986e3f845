import type { EnumValue, Language, ParameterDefinition, ParameterIssue, Policy } from '@kamerton/parameter-schema';
import { validatePolicy } from '@kamerton/parameter-schema';
import { itemFromText, visibleItem } from '../controls/list/item-text';
import { parseNumber } from '../number/number-text';

export const policyKinds = ['none', 'bound', 'force', 'forbid'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** What stands in the editor's controls. Numbers are text there, as a person types them. */
export interface PolicyEntries {
  readonly kind: PolicyKind;
  readonly min: string;
  readonly max: string;
  /** One value on each line. */
  readonly values: string;
  /** In the order in which they were ticked: the first one stands in for others. */
  readonly picked: readonly EnumValue[];
  readonly manner: 'clamp' | 'reject';
}

/** The policy that the entries stand for, with everything that is wrong with it. */
export interface PolicyDraft {
  readonly policy: Policy | null;
  readonly issues: readonly ParameterIssue[];
  /** Entries that are no number. */
  readonly unreadable: readonly ('min' | 'max' | 'values')[];
}

export const entriesOf = (
  policy: Policy | null,
  definition: ParameterDefinition,
  language: Language,
): PolicyEntries => {
  const number = (bound: number | undefined): string => (bound === undefined ? '' : numberEntry(bound, language));
  const listed = policy?.enum ?? [];
  return {
    kind: kindOf(policy),
    min: number(policy?.min),
    max: number(policy?.max),
    values: isPickable(definition) ? '' : listed.map((value) => valueEntry(value, language)).join('\n'),
    picked: isPickable(definition) ? listed : [],
    manner: policy?.on_violation ?? 'clamp',
  };
};

/** Values that are few and known can be ticked; others have to be written. */
export const isPickable = ({ type }: ParameterDefinition): boolean => type === 'enum' || type === 'bool';

/** `stored` keeps a policy that was only looked at from becoming another one by being written differently. */
export const draftOf = (
  entries: PolicyEntries,
  name: string,
  definition: ParameterDefinition,
  language: Language,
  stored: Policy | null,
): PolicyDraft => {
  if (entries.kind === 'none') return { policy: null, issues: [], unreadable: [] };
  const limits = entries.kind === 'forbid' ? noLimits : limitsOf(entries, definition, language);
  const policy: Policy = {
    ...(entries.kind === 'force' && { force: true }),
    ...(entries.kind === 'forbid' && { forbid: true }),
    ...limits.rules,
    ...((entries.manner === 'reject' || stored?.on_violation !== undefined) && { on_violation: entries.manner }),
  };
  return { policy, issues: validatePolicy(name, definition, policy), unreadable: limits.unreadable };
};

const kindOf = (policy: Policy | null): PolicyKind => {
  if (policy === null) return 'none';
  if (policy.forbid) return 'forbid';
  return policy.force ? 'force' : 'bound';
};

interface Limits {
  readonly rules: Pick<Policy, 'min' | 'max' | 'enum'>;
  readonly unreadable: PolicyDraft['unreadable'];
}

const noLimits: Limits = { rules: {}, unreadable: [] };

const limitsOf = (entries: PolicyEntries, definition: ParameterDefinition, language: Language): Limits => {
  const [min, max] = [parseNumber(entries.min, language), parseNumber(entries.max, language)];
  const values = isPickable(definition) ? entries.picked : writtenValues(entries.values, definition, language);
  return {
    rules: {
      ...(min !== null && { min }),
      ...(max !== null && { max }),
      ...(values !== null && values.length > 0 && { enum: values }),
    },
    unreadable: [
      ...(min === null && entries.min.trim() !== '' ? ['min' as const] : []),
      ...(max === null && entries.max.trim() !== '' ? ['max' as const] : []),
      ...(values === null ? ['values' as const] : []),
    ],
  };
};

/** `null`: a line is no number where only numbers are values. */
const writtenValues = (
  text: string,
  { type }: ParameterDefinition,
  language: Language,
): readonly EnumValue[] | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (type === 'string') return lines.map(itemFromText);
  const numbers = lines.map((line) => parseNumber(line, language)).filter((number) => number !== null);
  return numbers.length === lines.length ? numbers : null;
};

const valueEntry = (value: EnumValue, language: Language): string =>
  typeof value === 'number' ? numberEntry(value, language) : visibleItem(String(value));

/** With all decimals: what is written here is read again. */
const numberEntry = (value: number, language: Language): string =>
  language === 'pl' ? String(value).replace('.', ',') : String(value);
