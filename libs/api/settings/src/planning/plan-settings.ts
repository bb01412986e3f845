import type { OverrideSetEntity, RuntimeEntity, StoredPreset } from '@kamerton/api-database';
import type { HostPolicy } from '@kamerton/api-runtime-client';
import type { ConflictResolution, SettingsDocument } from '@kamerton/contract';
import type { Attribution, Language } from '@kamerton/parameter-schema';
import type { Judge } from '../judging/judge.js';
import { findContradictions } from './find-contradictions.js';
import { planPresets, type PlannedPreset } from './plan-presets.js';
import { planRuntimes, type PlannedRuntime } from './plan-runtimes.js';
import { planSets, type PlannedSet } from './plan-sets.js';
import type { SettingsFault } from './settings-fault.js';
import { wantedSets } from './wanted-sets.js';

/** The state of the server that a document is planned on. */
export interface SettingsGround {
  readonly runtimes: readonly RuntimeEntity[];
  /** Of the runtimes that the document names: every set that was ever written. */
  readonly sets: readonly OverrideSetEntity[];
  /** The live ones, and whatever stands under the names of the document. */
  readonly presets: readonly StoredPreset[];
}

export interface SettingsWish {
  readonly document: SettingsDocument;
  readonly prune: boolean;
  readonly reason: string | undefined;
}

export interface SettingsRules {
  readonly judge: Judge;
  readonly hosts: HostPolicy;
  readonly language: Language;
  readonly by: Attribution;
}

/** Counts only while there are no faults. */
export interface SettingsPlan {
  readonly runtimes: readonly PlannedRuntime[];
  readonly sets: readonly PlannedSet[];
  readonly presets: readonly PlannedPreset[];
  /** Everything that is wrong, in the order of runtimes, sets and presets. */
  readonly faults: readonly SettingsFault[];
  readonly conflicts: readonly ConflictResolution[];
}

/** What a document would change on a server, judged. Pure: the same state gives the same plan. */
export function planSettings(
  { document, prune, reason }: SettingsWish,
  ground: SettingsGround,
  { judge, hosts, language, by }: SettingsRules,
): SettingsPlan {
  const runtimes = planRuntimes(document.runtimes, ground.runtimes, { hosts, prune, at: new Date(by.at) });
  const standing = new Set(runtimes.runtimes.filter(({ after }) => after !== null).map(({ id }) => id));
  // Of a runtime that cannot be made as it is described nothing more can be said.
  const wanted = wantedSets(document).filter(({ address }) => standing.has(address.runtimeId));
  const sets = planSets(wanted, ground.sets, { judge, prune, reason, by });
  const { conflicts, faults } = findContradictions(sets.sets, judge, language);
  const presets = planPresets(document.presets, ground.presets, prune);
  return {
    runtimes: runtimes.runtimes,
    sets: sets.sets,
    presets: presets.presets,
    faults: [...runtimes.faults, ...sets.faults, ...faults, ...presets.faults],
    conflicts,
  };
}
