import {
  maxModelNameLength,
  maxRuntimeIdLength,
  profilePattern,
  runtimeIdPattern,
  type ModelSettings,
  type OverrideSettings,
  type ProfileSettings,
  type RuntimeSettings,
} from '@kamerton/contract';
import { pointerTo } from '@kamerton/parameter-schema';
import { maxCredentialLength, maxUrlLength } from '../limits.js';
import { checkPolicies } from './check-policies.js';
import { checkValues } from './check-values.js';
import type { FaultLog } from './fault-log.js';
import { fieldsOf, listOf, type Mapping } from './mapping.js';
import { mustBeSwitch } from './messages.js';
import { checkedText, requiredText, type TextRule } from './plain-text.js';
import { refuseRepeated } from './refuse-repeated.js';

const idRule: TextRule = {
  maxLength: maxRuntimeIdLength,
  pattern: runtimeIdPattern,
  rule: {
    en: 'must be a slug: lower-case letters, digits and inner hyphens',
    pl: 'musi składać się z małych liter, cyfr i łączników wewnątrz',
  },
};
/** Addresses of the API resolve `.` and `..` away, so no model can be called so. */
const modelRule: TextRule = {
  maxLength: maxModelNameLength,
  pattern: /^(?!\.{1,2}$)[^]+$/,
  rule: { en: 'must be the name of a model', pl: 'musi być nazwą modelu' },
};
export const slugRule: TextRule = {
  maxLength: 64,
  pattern: profilePattern,
  rule: {
    en: 'must consist of letters, digits, ".", "_" and "-", the first a letter or digit',
    pl: 'musi składać się z liter, cyfr oraz znaków „.”, „_” i „-”, a zaczynać literą lub cyfrą',
  },
};
const anyText = (maxLength: number): TextRule => ({ maxLength, pattern: /./ });

export function checkRuntime(value: unknown, pointer: string, log: FaultLog): RuntimeSettings | null {
  const known = ['id', 'kind', 'base_url', 'enabled', 'credential', 'params', 'policies', 'models'];
  const fields = fieldsOf(value, pointer, known, log);
  if (fields === null) return null;
  const id = requiredText(fields['id'], `${pointer}/id`, idRule, log);
  const kind = requiredText(fields['kind'], `${pointer}/kind`, anyText(maxRuntimeIdLength), log);
  const base_url = requiredText(fields['base_url'], `${pointer}/base_url`, anyText(maxUrlLength), log);
  const rest = {
    ...checkSwitch(fields, pointer, log),
    ...checkCredential(fields, pointer, log),
    ...checkOverrides(fields, pointer, log),
    ...checkModels(fields, pointer, log),
  };
  return id === null || kind === null || base_url === null ? null : { id, kind, base_url, ...rest };
}

function checkSwitch({ enabled }: Mapping, pointer: string, log: FaultLog): Pick<RuntimeSettings, 'enabled'> {
  if (enabled === undefined) return {};
  if (typeof enabled === 'boolean') return { enabled };
  log.note(`${pointer}/enabled`, mustBeSwitch);
  return {};
}

function checkCredential({ credential }: Mapping, pointer: string, log: FaultLog): Pick<RuntimeSettings, 'credential'> {
  if (credential === undefined) return {};
  const text = checkedText(credential, `${pointer}/credential`, anyText(maxCredentialLength), log);
  return text === null ? {} : { credential: text };
}

function checkOverrides(fields: Mapping, pointer: string, log: FaultLog): OverrideSettings {
  return {
    ...(fields['params'] !== undefined && { params: checkValues(fields['params'], `${pointer}/params`, log) }),
    ...(fields['policies'] !== undefined && {
      policies: checkPolicies(fields['policies'], `${pointer}/policies`, log),
    }),
  };
}

function checkModels(fields: Mapping, pointer: string, log: FaultLog): Pick<RuntimeSettings, 'models'> {
  if (fields['models'] === undefined) return {};
  const place = `${pointer}/models`;
  const models = listOf(fields['models'], place, log).map((item, index) =>
    checkModel(item, pointerTo(place, index), log),
  );
  refuseRepeated(models, 'model', place, log);
  return { models: models.filter((model) => model !== null) };
}

function checkModel(value: unknown, pointer: string, log: FaultLog): ModelSettings | null {
  const fields = fieldsOf(value, pointer, ['model', 'params', 'policies', 'profiles'], log);
  if (fields === null) return null;
  const model = requiredText(fields['model'], `${pointer}/model`, modelRule, log);
  const rest = { ...checkOverrides(fields, pointer, log), ...checkProfiles(fields, pointer, log) };
  return model === null ? null : { model, ...rest };
}

function checkProfiles(fields: Mapping, pointer: string, log: FaultLog): Pick<ModelSettings, 'profiles'> {
  if (fields['profiles'] === undefined) return {};
  const place = `${pointer}/profiles`;
  const profiles = listOf(fields['profiles'], place, log).map((item, index) =>
    checkProfile(item, pointerTo(place, index), log),
  );
  refuseRepeated(profiles, 'profile', place, log);
  return { profiles: profiles.filter((profile) => profile !== null) };
}

function checkProfile(value: unknown, pointer: string, log: FaultLog): ProfileSettings | null {
  const fields = fieldsOf(value, pointer, ['profile', 'params', 'policies'], log);
  if (fields === null) return null;
  const profile = requiredText(fields['profile'], `${pointer}/profile`, slugRule, log);
  const overrides = checkOverrides(fields, pointer, log);
  return profile === null ? null : { profile, ...overrides };
}
