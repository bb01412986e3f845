import type { ParameterValue, ParameterValues } from '@kamerton/parameter-schema';

/** What becomes of a canonical value on its way into a body of one dialect. */
export const wireFates = ['exact', 'approximated', 'impossible'] as const;
export type WireFate = (typeof wireFates)[number];

export interface WireReportEntry {
  readonly parameter: string;
  readonly value: ParameterValue;
  readonly fate: WireFate;
  /** Where it stands in the body, e.g. `options.num_predict`; `null`: nowhere. */
  readonly wire_name: string | null;
  /** In technical English; `null` when it travels exactly. */
  readonly reason: string | null;
}

/**
 * What becomes of a value that is copied to another model, kind or dialect. `out_of_range`: the schema there refuses it.
 * `unknown_there`: the model there has no such parameter. `another_meaning`: it has one of that name, but the value would
 * mean something else there; penalties are never turned into one another.
 */
export const copyFates = [...wireFates, 'out_of_range', 'unknown_there', 'another_meaning'] as const;
export type CopyFate = (typeof copyFates)[number];

export interface CopyReportEntry {
  readonly parameter: string;
  /** As it was meant where it came from. */
  readonly value: unknown;
  /** Its canonical name there: another one only where a near relative has to stand for it. */
  readonly as: string;
  readonly fate: CopyFate;
  /** What stands for it there; `null`: nothing, which with `exact` is how the same is said there. */
  readonly there: ParameterValue | null;
  /** In technical English; `null` when the very value arrives exactly. */
  readonly reason: string | null;
}

export interface CopyReport {
  /** What arrives, in canonical names: valid there, and with a place in the dialect. */
  readonly values: ParameterValues;
  /** One entry for each value that was found, in its order; nothing is left out in silence. */
  readonly entries: readonly CopyReportEntry[];
}
