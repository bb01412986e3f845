import type {
  ModelSettings,
  OverrideSettings,
  PresetSettings,
  ProfileSettings,
  RuntimeSettings,
  SettingsDocument,
} from '@kamerton/contract';
import { canonicalSettings } from './canonical-settings.js';
import { writeYaml } from './yaml/write-yaml.js';

/**
 * The canonical text of a document (YAML 1.2): documents that say the same give the same bytes. `parseSettings` reads back
 * what `canonicalSettings` gives.
 */
export function writeSettings(document: SettingsDocument): string {
  const { kamerton, runtimes, presets } = canonicalSettings(document);
  return writeYaml({ kamerton, runtimes: runtimes?.map(runtimeYaml), presets: presets?.map(presetYaml) });
}

const runtimeYaml = ({ id, kind, base_url, enabled, credential, models, ...set }: RuntimeSettings) => ({
  ...{ id, kind, base_url, enabled, credential },
  ...overridesYaml(set),
  models: models?.map(modelYaml),
});

const modelYaml = ({ model, profiles, ...set }: ModelSettings) => ({
  model,
  ...overridesYaml(set),
  profiles: profiles?.map(profileYaml),
});

const profileYaml = ({ profile, ...set }: ProfileSettings) => ({ profile, ...overridesYaml(set) });

const presetYaml = ({ name, description, params }: PresetSettings) => ({ name, description, params });

const overridesYaml = ({ params, policies }: OverrideSettings) => ({
  params,
  policies: policies && Object.fromEntries(Object.entries(policies).map(([name, policy]) => [name, { ...policy }])),
});
