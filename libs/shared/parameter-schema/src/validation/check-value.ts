import type { ParameterDefinition } from '../definition.js';
import { checkList } from './check-list.js';
import { checkNumber } from './check-number.js';
import { checkString } from './check-text.js';
import { noFindings, type Finding } from './finding.js';

/** Everything that is wrong with one value, without saying where it stands. */
export function checkValue(definition: ParameterDefinition, value: unknown): readonly Finding[] {
  if (definition.type === 'list') {
    return checkList(definition, value);
  }
  const finding = checkScalar(definition, value);
  return finding === undefined ? noFindings : [finding];
}

function checkScalar(
  definition: Exclude<ParameterDefinition, { readonly type: 'list' }>,
  value: unknown,
): Finding | undefined {
  switch (definition.type) {
    case 'float':
    case 'int':
      return checkNumber(definition, value);
    case 'bool':
      return typeof value === 'boolean' ? undefined : { code: 'WRONG_TYPE', limit: 'bool' };
    case 'string':
      return checkString(definition, value);
    case 'enum':
      return definition.enum.some((allowed) => allowed === value)
        ? undefined
        : { code: 'NOT_IN_ENUM', limit: definition.enum };
  }
}
