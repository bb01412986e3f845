import { parameterGroups } from '@kamerton/parameter-schema';
import type { ParameterGroup } from '@kamerton/parameter-schema';
import type { KindSpecs, ParameterSpec } from './parameter-spec.js';

export interface SpecEntry {
  readonly parameter: string;
  readonly group: ParameterGroup;
  readonly spec: ParameterSpec;
}

/** All parameters of a kind in the order of the screen: by group, and as they stand in it. */
export const specEntries = (specs: KindSpecs): readonly SpecEntry[] =>
  parameterGroups.flatMap((group) =>
    Object.entries<ParameterSpec>(specs[group]).map(([parameter, spec]) => ({ parameter, group, spec })),
  );
