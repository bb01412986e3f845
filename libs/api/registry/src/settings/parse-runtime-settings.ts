import {
  baseUrlProblem,
  credentialRule,
  HostPolicy,
  isCredentialName,
  normalisedBaseUrl,
} from '@kamerton/api-runtime-client';
import { runtimeKind, runtimeKinds } from '@kamerton/runtime-catalog';
import type { RuntimeSettingsResult } from './read-runtime-settings.js';
import { isRuntimeId, runtimeIdRule } from './runtime-id.js';
import type { RuntimeSetting } from '@kamerton/api-administration';

const fields = ['id', 'kind', 'base_url', 'enabled', 'demo', 'credential'] as const;

export function parseRuntimeSettings(document: unknown): RuntimeSettingsResult {
  if (!Array.isArray(document)) return { problems: ['must be a list of runtimes'] };
  const entries = document.map((entry, index) => parseEntry(entry, `[${index}]`));
  const problems = [...entries.flatMap((entry) => entry.problems), ...repeatedIds(document)];
  return problems.length > 0 ? { problems } : { settings: entries.flatMap((entry) => entry.setting ?? []) };
}

interface ParsedEntry {
  readonly setting: RuntimeSetting | null;
  readonly problems: readonly string[];
}

function parseEntry(entry: unknown, at: string): ParsedEntry {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return { setting: null, problems: [`${at} must be an object`] };
  const { id, kind, base_url, enabled = true, demo = false, credential } = entry as Partial<Record<string, unknown>>;
  const problems = [
    ...unknownFields(entry, at),
    ...(typeof id === 'string' && isRuntimeId(id) ? [] : [`${at}.id ${runtimeIdRule}`]),
    ...(typeof kind === 'string' && runtimeKind(kind) !== undefined
      ? []
      : [`${at}.kind must be one of ${runtimeKinds.map((known) => known.id).join(', ')}`]),
    ...urlProblems(base_url, at),
    ...(typeof enabled === 'boolean' ? [] : [`${at}.enabled must be true or false`]),
    ...(typeof demo === 'boolean' ? [] : [`${at}.demo must be true or false`]),
    ...credentialProblems(credential, at),
  ];
  const usable =
    problems.length === 0 &&
    typeof id === 'string' &&
    typeof kind === 'string' &&
    typeof base_url === 'string' &&
    typeof enabled === 'boolean' &&
    typeof demo === 'boolean';
  if (!usable) return { problems, setting: null };
  const setting = { id, kind, baseUrl: normalisedBaseUrl(base_url), enabled, demo };
  return { problems, setting: typeof credential === 'string' ? { ...setting, credential } : setting };
}

/** Whether the variable is set is for each call to see: a process that lacks one secret serves all the rest. */
const credentialProblems = (credential: unknown, at: string): readonly string[] =>
  credential === undefined || (typeof credential === 'string' && isCredentialName(credential))
    ? []
    : [`${at}.credential ${credentialRule.en}`];

const unknownFields = (entry: object, at: string): readonly string[] =>
  Object.keys(entry)
    .filter((name) => !fields.some((field) => field === name))
    .map((name) => `${at}.${name} is not a field of a runtime; there are ${fields.join(', ')}`);

/** The operator names the host in the very same setting, so any host goes, save those where no runtime may be. */
function urlProblems(baseUrl: unknown, at: string): readonly string[] {
  if (typeof baseUrl !== 'string') return [`${at}.base_url must be a text`];
  const problem = baseUrlProblem(baseUrl, new HostPolicy([URL.parse(baseUrl)?.hostname ?? '']));
  return problem === null ? [] : [`${at}.base_url ${problem.en}`];
}

function repeatedIds(document: readonly unknown[]): readonly string[] {
  const ids = document.map((entry) => (typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null));
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index ? [`[${index}].id repeats ${JSON.stringify(id)}`] : [],
  );
}
