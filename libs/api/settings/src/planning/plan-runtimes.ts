import { newRuntime, runtimeAfter, runtimeDiff } from '@kamerton/api-administration';
import type { RuntimeEntity } from '@kamerton/api-database';
import {
  baseUrlProblem,
  credentialRule,
  isCredentialName,
  normalisedBaseUrl,
  type HostPolicy,
} from '@kamerton/api-runtime-client';
import type { RuntimeSettings } from '@kamerton/contract';
import { pointerTo } from '@kamerton/parameter-schema';
import { runtimeKinds } from '@kamerton/runtime-catalog';
import type { SettingsFault } from './settings-fault.js';

/** What becomes of one runtime. Before a creation it was not there, after a deletion it is not. */
export interface PlannedRuntime {
  readonly id: string;
  readonly before: RuntimeEntity | null;
  readonly after: RuntimeEntity | null;
}

export interface RuntimesPlan {
  /** Every runtime that the document names, changed or not, and those that go; by id. */
  readonly runtimes: readonly PlannedRuntime[];
  readonly faults: readonly SettingsFault[];
}

export interface RuntimeRules {
  readonly hosts: HostPolicy;
  readonly prune: boolean;
  readonly at: Date;
}

/** @param wanted `undefined`: the document says nothing of runtimes, so none of them goes either */
export function planRuntimes(
  wanted: readonly RuntimeSettings[] | undefined,
  present: readonly RuntimeEntity[],
  { hosts, prune, at }: RuntimeRules,
): RuntimesPlan {
  const named = (wanted ?? []).map((settings, index) => {
    const before = present.find(({ id }) => id === settings.id) ?? null;
    const faults = runtimeFaults(settings, before, hosts, pointerTo('/runtimes', index));
    const after = faults.length > 0 ? before : wantedRuntime(settings, before, at);
    return { runtime: { id: settings.id, before, after }, faults };
  });
  const ids = new Set(named.map(({ runtime }) => runtime.id));
  const gone = prune && wanted !== undefined ? present.filter(({ id }) => !ids.has(id)) : [];
  const runtimes = [
    ...named.map(({ runtime }) => runtime),
    ...gone.map((before) => ({ id: before.id, before, after: null })),
  ];
  return {
    runtimes: runtimes.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    faults: named.flatMap(({ faults }) => faults),
  };
}

export const isChanged = ({ before, after }: PlannedRuntime): boolean =>
  Object.keys(runtimeDiff(before, after)).length > 0;

function wantedRuntime(settings: RuntimeSettings, before: RuntimeEntity | null, at: Date): RuntimeEntity {
  const { id, kind, enabled = true, credential } = settings;
  const baseUrl = normalisedBaseUrl(settings.base_url);
  return before === null
    ? newRuntime({ id, kind, baseUrl, enabled, demo: false, credential: credential ?? null }, at)
    : runtimeAfter(before, { baseUrl, enabled, credential });
}

/** An address that stands already was allowed when it was given; what the hosts are allowed now is asked of new ones only. */
function runtimeFaults(
  { kind, base_url, credential }: RuntimeSettings,
  before: RuntimeEntity | null,
  hosts: HostPolicy,
  pointer: string,
): readonly SettingsFault[] {
  const address = before?.baseUrl === base_url ? null : baseUrlProblem(base_url, hosts);
  return [
    ...kindFaults(kind, before, `${pointer}/kind`),
    ...(address === null ? [] : [invalid(`${pointer}/base_url`, address)]),
    ...(credential === undefined || isCredentialName(credential)
      ? []
      : [invalid(`${pointer}/credential`, credentialRule)]),
  ];
}

function kindFaults(kind: string, before: RuntimeEntity | null, pointer: string): readonly SettingsFault[] {
  if (before !== null) return kind === before.kind ? [] : [invalid(pointer, stays(before.kind))];
  return runtimeKinds.some(({ id }) => id === kind) ? [] : [invalid(pointer, unknownKind)];
}

const invalid = (pointer: string, message: SettingsFault['message']): SettingsFault => ({
  pointer,
  code: 'INVALID_FIELD',
  message,
});

const stays = (kind: string): SettingsFault['message'] => ({
  en: `must stay ${kind}: a runtime of another kind is another runtime, with an id of its own`,
  pl: `musi pozostać ${kind}: środowisko innego rodzaju to inne środowisko, z własnym id`,
});

const kinds = runtimeKinds.map(({ id }) => id).join(', ');
const unknownKind: SettingsFault['message'] = { en: `must be one of ${kinds}`, pl: `musi być jednym z: ${kinds}` };
