import type { LayerSource, ParameterValue } from '@kamerton/parameter-schema';

/** A value on its way into a body. */
export interface SentValue {
  readonly value: ParameterValue;
  readonly source: LayerSource | 'policy';
  /** A policy stands behind the parameter, so whatever does not go together with it must give way. */
  readonly ruled: boolean;
}
