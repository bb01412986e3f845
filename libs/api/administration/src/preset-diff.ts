import type { PresetDiff } from '@kamerton/contract';
import { equalValues, type ParameterValue, type ParameterValues } from '@kamerton/parameter-schema';

/** What a preset of the team's own holds. */
export interface PresetContent {
  readonly description: string;
  readonly params: ParameterValues;
}

/** What changed in a preset, as the audit log shows it; `null` on either side: it is not there. `null`: nothing changed. */
export function presetDiff(
  preset: string,
  before: PresetContent | null,
  after: PresetContent | null,
): PresetDiff | null {
  const from = before?.description ?? null;
  const to = after?.description ?? null;
  const params = paramsDiff(before?.params ?? {}, after?.params ?? {});
  if (from === to && Object.keys(params).length === 0) return null;
  return {
    preset,
    ...(from !== to && { description: { from, to } }),
    ...(Object.keys(params).length > 0 && { params }),
  };
}

function paramsDiff(before: ParameterValues, after: ParameterValues): NonNullable<PresetDiff['params']> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names
      .map((name) => [name, { from: valueIn(before, name), to: valueIn(after, name) }] as const)
      .filter(([, { from, to }]) => from === null || to === null || !equalValues(from, to)),
  );
}

const valueIn = (params: ParameterValues, name: string): ParameterValue | null =>
  Object.hasOwn(params, name) ? (params[name] ?? null) : null;
