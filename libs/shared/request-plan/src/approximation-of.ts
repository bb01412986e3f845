import type { ApproximatedParameter } from '@kamerton/contract';
import type { ParameterValue } from '@kamerton/parameter-schema';
import type { DialectField } from '@kamerton/runtime-catalog';

/** What is to be told of a value that the dialect carries only roughly; `null`: it travels exactly. */
export const approximationOf = (field: DialectField, value: ParameterValue): ApproximatedParameter | null => {
  const reason = field.approximates?.(value) ?? null;
  return reason === null ? null : { parameter: field.parameter, value, reason };
};
