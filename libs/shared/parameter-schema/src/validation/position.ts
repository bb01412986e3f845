import type { FloatDefinition, IntDefinition, ParameterDefinition } from '../definition.js';

export type NumericDefinition = FloatDefinition | IntDefinition;

export const isNumeric = (definition: ParameterDefinition): definition is NumericDefinition =>
  definition.type === 'float' || definition.type === 'int';

/** Where a value stands when limits are compared: an unbounded special value (-1 = unlimited) above every number. */
export function positionOf(definition: ParameterDefinition, value: number): number {
  const special = isNumeric(definition)
    ? definition.special?.find((candidate) => candidate.value === value)
    : undefined;
  return special?.unbounded === true ? Infinity : value;
}
