import type { ParameterValues } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import type { GenerationSchema } from '../schema.js';
import { pointerTo } from './json-pointer.js';
import { collectIssues } from './limit-issues.js';
import { plainEntries } from './plain-data.js';
import { validateValue } from './validate-value.js';

/**
 * Everything that is wrong with a whole set of values (the body of a replacing write), at most `maxIssues` issues.
 *
 * Only own properties count: `__proto__`, `constructor` or `toString` are unknown parameters like any other. Something that is
 * no plain object gives one WRONG_TYPE issue with the limit `object` and the parameter `''`. Never throws.
 */
export function validateValues(
  schema: GenerationSchema,
  values: unknown,
  pointerPrefix = '/params',
): readonly ParameterIssue[] {
  const entries = plainEntries(values);
  return entries === undefined
    ? [notAnObject('', pointerPrefix)]
    : collectIssues(entries, ([name, value]) => validateNamed(schema, name, value, pointerPrefix));
}

/**
 * The same for a merging write: `null` removes. Removing is allowed for parameters of the schema and for those that are set
 * in `current`, so that an override which the schema no longer knows can always be taken away.
 */
export function validatePatch(
  schema: GenerationSchema,
  patch: unknown,
  current: ParameterValues,
  pointerPrefix = '/params',
): readonly ParameterIssue[] {
  const entries = plainEntries(patch);
  return entries === undefined
    ? [notAnObject('', pointerPrefix)]
    : collectIssues(entries, ([name, value]) =>
        value === null && (Object.hasOwn(schema.parameters, name) || Object.hasOwn(current, name))
          ? []
          : validateNamed(schema, name, value, pointerPrefix),
      );
}

/** The issue for a document that should have been a JSON object. */
export function notAnObject(parameter: string, pointer: string): ParameterIssue {
  return { code: 'WRONG_TYPE', pointer, parameter, limit: 'object' };
}

function validateNamed(
  schema: GenerationSchema,
  name: string,
  value: unknown,
  pointerPrefix: string,
): readonly ParameterIssue[] {
  const pointer = pointerTo(pointerPrefix, name);
  const definition = Object.hasOwn(schema.parameters, name) ? schema.parameters[name] : undefined;
  return definition === undefined
    ? [{ code: 'UNKNOWN_PARAMETER', pointer, parameter: name }]
    : validateValue(name, definition, value, pointer);
}
