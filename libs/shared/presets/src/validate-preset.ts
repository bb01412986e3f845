import {
  maxIssues,
  pointerTo,
  validateValue,
  type ParameterDefinition,
  type ParameterIssue,
} from '@kamerton/parameter-schema';
import { canonicalDefinitions } from '@kamerton/runtime-catalog';
import { nearestIssue } from './nearest-issue.js';

/**
 * Everything that is wrong with the values of a preset, of whatever model: names that the catalogue does not know, and values
 * that no runtime would take; at most `maxIssues`. What one model makes of them is for `copyValues` to say. Never throws.
 *
 * @param pointerPrefix where the values stand in the document that is checked
 */
export const validatePreset = (
  params: Readonly<Record<string, unknown>>,
  pointerPrefix = '/params',
): readonly ParameterIssue[] =>
  Object.entries(params)
    .flatMap(([parameter, value]) => issueOf(parameter, value, pointerTo(pointerPrefix, parameter)))
    .slice(0, maxIssues);

const issueOf = (parameter: string, value: unknown, pointer: string): readonly ParameterIssue[] => {
  const definitions = canonicalDefinitions(parameter);
  if (definitions.length === 0) return [{ code: 'UNKNOWN_PARAMETER', pointer, parameter }];
  const found = havingASay(definitions).map((definition) => validateValue(parameter, definition, value, pointer));
  if (found.some((issues) => issues.length === 0)) return [];
  const nearest = nearestIssue(found.flat());
  return nearest === undefined ? [] : [nearest];
};

/** Who knows of no limits (a server of which only the protocol is known) does not vouch for numbers that all others refuse. */
const havingASay = (definitions: readonly ParameterDefinition[]): readonly ParameterDefinition[] => {
  const knowing = definitions.filter((definition) => !isNumeric(definition) || knowsLimits(definition));
  return knowing.length > 0 ? knowing : definitions;
};

const isNumeric = ({ type }: ParameterDefinition): boolean => type === 'float' || type === 'int';

const knowsLimits = (definition: ParameterDefinition): boolean =>
  'min' in definition || 'max' in definition || definition.out_of_range !== undefined;
