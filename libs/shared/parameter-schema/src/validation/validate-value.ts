import type { ParameterDefinition } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import { checkValue } from './check-value.js';
import type { Finding } from './finding.js';
import { pointerTo } from './json-pointer.js';

/**
 * Everything that is wrong with one value; an empty list means that the runtime may have it.
 *
 * Strict and without coercion: `"12"`, `true` for a number, `12.9` for an int, NaN, ±Infinity and integers beyond
 * ±(2^53 − 1) are refused. Special values are allowed outside `min` and `max`. `null` is no value (it means "remove" in a
 * patch) and is refused here. Never throws, whatever `value` is, as long as the definition's `pattern` is a regular expression.
 *
 * @param pointer JSON pointer to the value, e.g. `/params/stop`; items of a list are reported one step below it.
 */
export function validateValue(
  name: string,
  definition: ParameterDefinition,
  value: unknown,
  pointer: string = pointerTo('/params', name),
): readonly ParameterIssue[] {
  return checkValue(definition, value).map((finding) => toIssue(name, finding, pointer));
}

/** A finding under its address. */
export function toIssue(parameter: string, { item, ...found }: Finding, pointer: string): ParameterIssue {
  return { ...found, parameter, pointer: item === undefined ? pointer : pointerTo(pointer, item) };
}
