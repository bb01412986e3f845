import type { EffectiveChange, EffectiveSide } from '@kamerton/contract';
import {
  equalValues,
  type EffectiveValue,
  type EffectiveValues,
  type ParameterValue,
} from '@kamerton/parameter-schema';

/** What adapters send, or what the runtime does by itself, where one of them is not what it was. */
export function effectiveChanges(
  before: EffectiveValues,
  after: EffectiveValues,
): Readonly<Record<string, EffectiveChange>> {
  const changed = Object.entries(after).flatMap(([name, to]) => {
    const from = before[name];
    return from === undefined || isSame(from, to) ? [] : [[name, { from: sideOf(from), to: sideOf(to) }] as const];
  });
  return Object.fromEntries(changed);
}

/** Whether the runtime itself would see another value. */
export const movesValue = ({ from, to }: EffectiveChange): boolean => !isSameValue(from.value, to.value);

const isSame = (from: EffectiveValue, to: EffectiveValue): boolean =>
  from.source === to.source && from.sent === to.sent && isSameValue(from.value, to.value);

type KnownValue = ParameterValue | null | undefined;

function isSameValue(from: KnownValue, to: KnownValue): boolean {
  if (from === undefined || from === null || to === undefined || to === null) return from === to;
  return equalValues(from, to);
}

const sideOf = ({ value, source, sent }: EffectiveValue): EffectiveSide => ({
  ...(value !== undefined && { value }),
  source,
  sent,
});
