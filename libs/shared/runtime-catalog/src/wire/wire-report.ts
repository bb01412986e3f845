import type { WireReportEntry } from '@kamerton/contract';
import type { ParameterValue, ParameterValues } from '@kamerton/parameter-schema';
import type { Carrier } from './wire-side.js';

/** What each of these canonical values becomes in a body of the dialect; the body itself is made by `toWire`. */
export const wireReport = (dialect: Carrier, values: ParameterValues): readonly WireReportEntry[] =>
  Object.entries(values).map(([parameter, value]) => wireReportEntry(dialect, parameter, value));

/** The same for one value. */
export const wireReportEntry = (dialect: Carrier, parameter: string, value: ParameterValue): WireReportEntry => {
  const field = dialect.fields.find((candidate) => candidate.parameter === parameter);
  if (field === undefined) {
    const reason = `${dialect.id} has no field for ${parameter}`;
    return { parameter, value, fate: 'impossible', wire_name: null, reason };
  }
  const reason = field.approximates?.(value) ?? null;
  if (field.toWire !== undefined && field.toWire(value) === undefined) {
    const why = reason ?? `${dialect.id} has no wire form for this value of ${parameter}`;
    return { parameter, value, fate: 'impossible', wire_name: null, reason: why };
  }
  const fate = reason === null ? 'exact' : 'approximated';
  return { parameter, value, fate, wire_name: field.path.join('.'), reason };
};
