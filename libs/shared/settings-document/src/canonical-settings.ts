import type {
  ModelSettings,
  OverrideSettings,
  PresetSettings,
  ProfileSettings,
  RuntimeSettings,
  SettingsDocument,
} from '@kamerton/contract';
import type { Policy } from '@kamerton/parameter-schema';
import { policyFields } from './shape/check-policies.js';

/**
 * The one form of all documents that say the same: names ascending by UTF-16 code units, fields in a fixed order, nothing that
 * is said by leaving it out. `runtimes: []` stays: it says that there are none, where its absence says nothing of runtimes.
 */
export const canonicalSettings = ({ runtimes, presets }: SettingsDocument): SettingsDocument => ({
  kamerton: 1,
  ...(runtimes && { runtimes: ascending(runtimes, ({ id }) => id).map(canonicalRuntime) }),
  ...(presets && { presets: ascending(presets, ({ name }) => name).map(canonicalPreset) }),
});

const canonicalRuntime = ({
  id,
  kind,
  base_url,
  enabled,
  credential,
  models,
  ...set
}: RuntimeSettings): RuntimeSettings => ({
  ...{ id, kind, base_url },
  ...(enabled === false && { enabled }),
  ...(credential !== undefined && { credential }),
  ...canonicalOverrides(set),
  ...(models?.length && { models: ascending(models, ({ model }) => model).map(canonicalModel) }),
});

const canonicalModel = ({ model, profiles, ...set }: ModelSettings): ModelSettings => ({
  model,
  ...canonicalOverrides(set),
  ...(profiles?.length && { profiles: ascending(profiles, ({ profile }) => profile).map(canonicalProfile) }),
});

const canonicalProfile = ({ profile, ...set }: ProfileSettings): ProfileSettings => ({
  profile,
  ...canonicalOverrides(set),
});

const canonicalPreset = ({ name, description, params }: PresetSettings): PresetSettings => ({
  name,
  ...(description && { description }),
  params: byName(params),
});

/** A policy without any rule is no policy. */
function canonicalOverrides({ params = {}, policies = {} }: OverrideSettings): OverrideSettings {
  const rules = Object.entries(policies).filter(([, policy]) => Object.keys(policy).length > 0);
  return {
    ...(Object.keys(params).length > 0 && { params: byName(params) }),
    ...(rules.length > 0 && {
      policies: byName(Object.fromEntries(rules.map(([name, policy]) => [name, inOrder(policy)]))),
    }),
  };
}

const inOrder = (policy: Policy): Policy =>
  Object.fromEntries(policyFields.flatMap((field) => (policy[field] === undefined ? [] : [[field, policy[field]]])));

const byName = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(ascending(Object.entries(record), ([name]) => name));

const ascending = <Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] =>
  items.toSorted((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));
