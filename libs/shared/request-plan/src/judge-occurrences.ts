import type { ApproximatedParameter, ClampedParameter, DroppedParameter, RenamedParameter } from '@kamerton/contract';
import type { ParameterValue, StepRefusal } from '@kamerton/parameter-schema';
import type { Occurrence } from '@kamerton/runtime-catalog';
import { approximationOf } from './approximation-of.js';
import type { PlannedParameter } from './planned-parameter.js';

/** What becomes of one parameter that a request names. */
export interface RequestOutcome {
  /** What is written; absent when nothing of the request is. */
  readonly use?: {
    readonly value: ParameterValue;
    readonly wireValue: unknown;
    readonly approximated: ApproximatedParameter | null;
  };
  /** `false`: the request decided, even where it decided for nothing. `true`: the standing value holds. */
  readonly fallsBack: boolean;
  readonly dropped: readonly DroppedParameter[];
  readonly rejected: readonly DroppedParameter[];
  readonly clamped: readonly ClampedParameter[];
  readonly renamed: readonly RenamedParameter[];
}

const nothing = { dropped: [], rejected: [], clamped: [], renamed: [] };

/** The request says nothing. */
export const silence: RequestOutcome = { ...nothing, fallsBack: true };

/** `occurrences`: of this one parameter, the winning place first. */
export const judgeOccurrences = (planned: PlannedParameter, occurrences: readonly Occurrence[]): RequestOutcome => {
  const [winner, ...duplicates] = occurrences;
  if (winner === undefined) return silence;
  const outcome = judgeWinner(planned, winner);
  if (duplicates.length === 0) return outcome;
  return {
    ...outcome,
    dropped: [
      ...outcome.dropped,
      ...duplicates.map(({ parameter, value }) => ({ parameter, value, code: 'DUPLICATE' as const })),
    ],
  };
};

const judgeWinner = (
  { compiled, field }: PlannedParameter,
  { parameter, path, value: given }: Occurrence,
): RequestOutcome => {
  const untransportable: DroppedParameter = { parameter, value: given, code: 'NOT_IN_DIALECT' };
  if (field === null) return { ...nothing, fallsBack: false, dropped: [untransportable] };

  const canonical = field.fromWire === undefined ? given : field.fromWire(given);
  const { value, refusal } = compiled.judgeRequest(canonical);
  if (value === undefined) return refused(parameter, given, refusal);

  const wireValue = field.toWire === undefined ? value : field.toWire(value);
  // The request wants something that the dialect has no word for: sending a lower rung's value could mean the opposite.
  if (wireValue === undefined) return { ...nothing, fallsBack: false, dropped: [untransportable] };

  const limit = refusal?.limit;
  return {
    ...nothing,
    fallsBack: false,
    use: { value, wireValue, approximated: approximationOf(field, value) },
    clamped:
      refusal === undefined || typeof canonical !== 'number'
        ? []
        : [{ parameter, from: canonical, to: value, ...(limit === undefined ? {} : { limit }) }],
    renamed: renamedFrom(path, field.path),
  };
};

const renamedFrom = (given: readonly string[], written: readonly string[]): readonly RenamedParameter[] => {
  const [from, to] = [given.join('.'), written.join('.')];
  return from === to ? [] : [{ from, to }];
};

const refused = (parameter: string, value: unknown, refusal: StepRefusal | undefined): RequestOutcome => {
  const { code = 'WRONG_TYPE', limit, outcome } = refusal ?? {};
  const entry: DroppedParameter = { parameter, value, code, ...(limit === undefined ? {} : { limit }) };
  return outcome === 'rejected'
    ? { ...nothing, fallsBack: true, rejected: [entry] }
    : { ...nothing, fallsBack: true, dropped: [entry] };
};
