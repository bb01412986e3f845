import { createHash } from 'node:crypto';
import { runtimeDiff } from '@kamerton/api-administration';
import type { RuntimeEntity } from '@kamerton/api-database';
import { isRecorded } from '@kamerton/api-override-sets';
import {
  canonicalJson,
  diffBody,
  type SettingsChange,
  type SettingsDocument,
  type SettingsPlanBody,
} from '@kamerton/contract';
import type { PlannedPreset } from './plan-presets.js';
import { isChanged, type PlannedRuntime } from './plan-runtimes.js';
import type { PlannedSet } from './plan-sets.js';
import type { SettingsGround, SettingsPlan } from './plan-settings.js';
import { unmanaged } from './unmanaged.js';

/** A plan as the API tells it. */
export function planBody(
  plan: SettingsPlan,
  ground: SettingsGround,
  document: SettingsDocument,
): Omit<SettingsPlanBody, 'applied'> {
  const changes = changesOf(plan);
  const left = unmanaged(plan, ground, document);
  return { changes, unmanaged: left, plan_hash: planHash(plan, changes, left) };
}

/** In the order in which they are made: what goes altogether goes last. */
function changesOf({ runtimes, sets, presets }: SettingsPlan): readonly SettingsChange[] {
  const administered = runtimes.filter(isChanged);
  return [
    ...administered.filter(({ after }) => after !== null).map(runtimeChange),
    ...sets.filter(isRecorded).map(setChange),
    ...presets.map(presetChange),
    ...administered.filter(({ after }) => after === null).map(runtimeChange),
  ];
}

const runtimeChange = ({ id, before, after }: PlannedRuntime): SettingsChange => ({
  kind: 'runtime',
  action: before === null ? 'create' : after === null ? 'delete' : 'update',
  place: { runtime: id, model: null, profile: null },
  preset: null,
  version: null,
  diff: runtimeDiff(before, after),
});

const setChange = ({ before, after, diff, pointer }: PlannedSet): SettingsChange => ({
  kind: 'override_set',
  action: pointer === null ? 'delete' : before.version === 0 || before.deletedAt !== null ? 'create' : 'update',
  place: { runtime: before.runtimeId, model: before.model, profile: before.profile },
  preset: null,
  version: { from: before.version, to: after.version },
  diff: diffBody(diff),
});

function presetChange({ name, before, content, diff }: PlannedPreset): SettingsChange {
  const from = before?.version ?? 0;
  return {
    kind: 'preset',
    action: content === null ? 'delete' : before?.live === true ? 'update' : 'create',
    place: null,
    preset: name,
    version: { from, to: from + 1 },
    diff: { ...diff },
  };
}

/**
 * Of the changes with the versions they start from. A diff keeps the names of credentials to itself, so the runtimes go in as
 * they are; what nobody would change may move without making a plan another one.
 */
function planHash({ runtimes }: SettingsPlan, changes: readonly SettingsChange[], left: readonly string[]): string {
  const moves = runtimes.filter(isChanged).map(({ before, after }) => [administered(before), administered(after)]);
  return `sha256:${createHash('sha256')
    .update(canonicalJson([changes, left, moves]))
    .digest('hex')}`;
}

const administered = (runtime: RuntimeEntity | null) =>
  runtime && [runtime.kind, runtime.baseUrl, runtime.enabled, runtime.credential];
