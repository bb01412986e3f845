import type { CopyReport, CopyReportEntry } from '@kamerton/contract';
import type { ParameterValue } from '@kamerton/parameter-schema';
import { copyValue } from './copy-value.js';
import { fromWire } from './from-wire.js';
import { dialectOfSide, targetOf } from './wire-side.js';
import type { CopySource, CopyTarget, WireSide } from './wire-side.js';

/**
 * Canonical values of one model as values for another. Whatever does not arrive, or not exactly, is in the report.
 *
 * @param from `null`: the values belong to no model (a preset), and mean what their canonical names say
 * @throws RangeError if the kind there does not speak its dialect.
 */
export const copyValues = (
  values: Readonly<Record<string, unknown>>,
  from: CopySource | null,
  to: WireSide | CopyTarget,
): CopyReport => {
  const target = targetOf(to);
  const entries = Object.entries(values).map(([parameter, value]) => copyValue(parameter, value, from, target));
  return reportOf(entries.map((entry) => givingWay(entry, values)));
};

/**
 * The parameters in a request body of one dialect as values for another. What is no parameter (messages, tools) is not looked
 * at.
 *
 * @throws RangeError if a kind does not speak its dialect.
 */
export const copyBody = (body: Readonly<Record<string, unknown>>, from: WireSide, to: WireSide): CopyReport => {
  const dialect = dialectOfSide(from);
  const names = new Set([...dialect.fields.map(({ parameter }) => parameter), ...Object.keys(from.schema.parameters)]);
  const { values, dropped } = fromWire(dialect, body, names);
  const unread = dropped.map(({ parameter, value, code }): CopyReportEntry => {
    const reason =
      code === 'DUPLICATE' ? 'given twice, and the other place counts' : `${dialect.id} has no field for it`;
    return { parameter, value, as: parameter, fate: 'impossible', there: null, reason };
  });
  return reportOf([...copyValues(values, from, to).entries, ...unread]);
};

const reportOf = (entries: readonly CopyReportEntry[]): CopyReport => ({
  values: Object.fromEntries(
    entries.flatMap(({ as, there }): [string, ParameterValue][] => (there === null ? [] : [[as, there]])),
  ),
  entries,
});

/** What stands for another parameter gives way to what is given under its own name. */
const givingWay = (entry: CopyReportEntry, given: Readonly<Record<string, unknown>>): CopyReportEntry =>
  entry.as === entry.parameter || !Object.hasOwn(given, entry.as)
    ? entry
    : { ...entry, fate: 'impossible', there: null, reason: `${entry.as} is given as well, and counts there` };
