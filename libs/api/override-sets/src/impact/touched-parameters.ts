import type { OverrideSetEntity } from '@kamerton/api-database';
import { diffOverrides, type OverrideContent } from '@kamerton/parameter-schema';

const nothing: OverrideContent = { params: {}, policies: {} };

/** Parameters of which any set holds another value or policy than before. */
export function touchedParameters(
  before: readonly OverrideSetEntity[],
  after: readonly OverrideSetEntity[],
): ReadonlySet<string> {
  const were = new Map(before.map((set) => [placeOf(set), set]));
  const are = new Map(after.map((set) => [placeOf(set), set]));
  const touched = new Set<string>();
  for (const place of new Set([...were.keys(), ...are.keys()])) {
    const from = were.get(place);
    const to = are.get(place);
    if (from === to) continue;
    const { params, policies } = diffOverrides(from ?? nothing, to ?? nothing);
    for (const name of [...Object.keys(params), ...Object.keys(policies)]) touched.add(name);
  }
  return touched;
}

const placeOf = ({ model, profile }: OverrideSetEntity): string => JSON.stringify([model, profile]);
