import { pointerTo, type EnumValue, type Policies, type Policy } from '@kamerton/parameter-schema';
import { checkNumber, checkScalar } from './check-values.js';
import type { FaultLog } from './fault-log.js';
import { fieldsOf, listOf, namedEntries, type Mapping } from './mapping.js';
import { mustBeTrue, oneOf } from './messages.js';

/** In the order in which they are written. */
export const policyFields = [
  'force',
  'forbid',
  'min',
  'max',
  'enum',
  'on_violation',
] as const satisfies readonly (keyof Policy)[];

const violations = ['clamp', 'reject'] as const;

/** Policies by parameter; whether they go together with what they rule is for the server to say. */
export function checkPolicies(value: unknown, pointer: string, log: FaultLog): Policies {
  return Object.fromEntries(
    namedEntries(value, pointer, log).flatMap(([name, item]) => {
      const place = pointerTo(pointer, name);
      const fields = fieldsOf(item, place, policyFields, log);
      return fields === null ? [] : [[name, checkPolicy(fields, place, log)]];
    }),
  );
}

const checkPolicy = (fields: Mapping, pointer: string, log: FaultLog): Policy => ({
  ...checkFlag(fields, 'force', pointer, log),
  ...checkFlag(fields, 'forbid', pointer, log),
  ...checkBound(fields, 'min', pointer, log),
  ...checkBound(fields, 'max', pointer, log),
  ...checkEnum(fields, pointer, log),
  ...checkViolation(fields, pointer, log),
});

function checkFlag(fields: Mapping, name: 'force' | 'forbid', pointer: string, log: FaultLog): Policy {
  const flag = fields[name];
  if (flag === undefined) return {};
  if (flag === true) return { [name]: flag };
  log.note(pointerTo(pointer, name), mustBeTrue);
  return {};
}

function checkBound(fields: Mapping, name: 'min' | 'max', pointer: string, log: FaultLog): Policy {
  if (fields[name] === undefined) return {};
  const bound = checkNumber(fields[name], pointerTo(pointer, name), log);
  return bound === null ? {} : { [name]: bound };
}

function checkEnum(fields: Mapping, pointer: string, log: FaultLog): Policy {
  if (fields['enum'] === undefined) return {};
  const place = pointerTo(pointer, 'enum');
  const items = listOf(fields['enum'], place, log);
  const values = items.map((item, index) => checkScalar(item, pointerTo(place, index), log));
  return { enum: values.filter((value): value is EnumValue => value !== null) };
}

function checkViolation({ on_violation: wanted }: Mapping, pointer: string, log: FaultLog): Policy {
  if (wanted === undefined) return {};
  const found = violations.find((known) => known === wanted);
  if (found !== undefined) return { on_violation: found };
  log.note(pointerTo(pointer, 'on_violation'), oneOf(violations));
  return {};
}
