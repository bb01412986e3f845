import type { OverrideSetEntity, RuntimeEntity, StoredPreset } from '@kamerton/api-database';
import type { ModelSettings, RuntimeSettings, SettingsDocument } from '@kamerton/contract';
import { canonicalSettings } from '@kamerton/settings-document';

/**
 * Everything that people set, as one document in its canonical form. Credentials are left out.
 *
 * @param sets those that hold anything, and profiles that are there
 */
export const settingsOf = (
  runtimes: readonly RuntimeEntity[],
  sets: readonly OverrideSetEntity[],
  presets: readonly StoredPreset[],
): SettingsDocument => {
  const byRuntime = grouped(sets, ({ runtimeId }) => runtimeId);
  return canonicalSettings({
    kamerton: 1,
    runtimes: runtimes.map((runtime) => runtimeSettings(runtime, byRuntime.get(runtime.id) ?? [])),
    presets: presets.map(({ name, description, params }) => ({ name, description, params })),
  });
};

function runtimeSettings(
  { id, kind, baseUrl, enabled }: RuntimeEntity,
  sets: readonly OverrideSetEntity[],
): RuntimeSettings {
  const wide = sets.find(({ model }) => model === null);
  const byModel = grouped(sets, ({ model }) => model);
  return {
    ...{ id, kind, base_url: baseUrl, enabled },
    ...contentOf(wide),
    models: [...byModel].flatMap(([model, own]) => (model === null ? [] : [modelSettings(model, own)])),
  };
}

const modelSettings = (model: string, sets: readonly OverrideSetEntity[]): ModelSettings => ({
  model,
  ...contentOf(sets.find(({ profile }) => profile === null)),
  profiles: sets.flatMap((set) => (set.profile === null ? [] : [{ profile: set.profile, ...contentOf(set) }])),
});

const contentOf = (set: OverrideSetEntity | undefined) =>
  set === undefined ? {} : { params: set.params, policies: set.policies };

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
