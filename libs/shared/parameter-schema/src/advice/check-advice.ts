import type { AdviceCondition, AdviceException, ExceedsAdvice, ParameterAdvice } from '../advice.js';
import type { EnumValue, ParameterDefinition, ParameterValue } from '../definition.js';
import type { GenerationSchema } from '../schema.js';
import type { KnownValues } from '../validation/check-rules.js';
import { isNumeric } from '../validation/position.js';
import { otherAdvised } from './other-advised.js';

/** Advice that the values ask for. */
export interface GivenAdvice {
  readonly advice: ParameterAdvice;
  /** Of the advice's own parameter. */
  readonly value: ParameterValue;
  /** Of the parameter that it names beside its own. */
  readonly other: ParameterValue;
}

/**
 * The advice that applies to these effective values, in its order. What a runtime does by itself asks for none: somebody must
 * have set the parameter, or for `exceeds` its limit.
 *
 * @param isSent which values travel because somebody set them; left out: all of them
 */
export function checkAdvice(
  { parameters }: Pick<GenerationSchema, 'parameters'>,
  advice: readonly ParameterAdvice[],
  values: KnownValues,
  isSent: (parameter: string) => boolean = () => true,
): readonly GivenAdvice[] {
  const valueOf = (name: string): ParameterValue | undefined =>
    Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;
  return advice.flatMap((each): readonly GivenAdvice[] => {
    const value = valueOf(each.parameter);
    const other = valueOf(otherAdvised(each));
    if (value === undefined || other === undefined) return [];
    const definition = Object.hasOwn(parameters, each.parameter) ? parameters[each.parameter] : undefined;
    return applies(each, { value, other, definition, valueOf, isSent }) ? [{ advice: each, value, other }] : [];
  });
}

interface AdvisedValues extends Omit<GivenAdvice, 'advice'> {
  readonly definition: ParameterDefinition | undefined;
  readonly valueOf: (name: string) => ParameterValue | undefined;
  readonly isSent: (name: string) => boolean;
}

function applies(advice: ParameterAdvice, given: AdvisedValues): boolean {
  switch (advice.kind) {
    case 'without_effect':
      return given.isSent(advice.parameter) && !isOff(given) && holds(advice, given);
    case 'same_answers':
      return (
        given.isSent(advice.parameter) && typeof given.value === 'number' && given.value > 1 && holds(advice, given)
      );
    case 'exceeds':
      return exceeds(advice, given);
  }
}

function holds({ when_one_of: when, unless = [] }: AdviceCondition, { other, valueOf }: AdvisedValues): boolean {
  return isAmong(when, other) && !unless.some((exception) => isMade(exception, valueOf(exception.parameter)));
}

const isMade = ({ other_than: harmless }: AdviceException, value: ParameterValue | undefined): boolean =>
  value !== undefined && !isAmong(harmless, value);

/** Numbers with a meaning of their own are no amounts: unlimited is not too much. */
function exceeds({ parameter, limit_parameter: limit }: ExceedsAdvice, given: AdvisedValues): boolean {
  const { value, other, definition, isSent } = given;
  if (typeof value !== 'number' || typeof other !== 'number' || !(isSent(parameter) || isSent(limit))) return false;
  return value > other && specialOf(definition, value) === undefined;
}

/** What switches the parameter off loses nothing by having no effect. */
const isOff = ({ definition, value }: AdvisedValues): boolean => specialOf(definition, value)?.meaning === 'off';

const specialOf = (definition: ParameterDefinition | undefined, value: ParameterValue) =>
  definition !== undefined && isNumeric(definition)
    ? definition.special?.find((candidate) => candidate.value === value)
    : undefined;

const isAmong = (values: readonly EnumValue[], value: ParameterValue): boolean => values.some((each) => each === value);
