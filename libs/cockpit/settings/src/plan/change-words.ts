import type { SettingsChange } from '@kamerton/contract';
import type { SettingsTexts } from '../texts/settings.en';

/** What a change is about, in words. */
export const changeTitle = ({ kind, place, preset }: SettingsChange, texts: SettingsTexts): string => {
  if (kind === 'preset') return texts.presetOf(preset ?? '');
  const { runtime, model, profile } = place ?? { runtime: '', model: null, profile: null };
  if (kind === 'runtime') return texts.runtime(runtime);
  if (model === null) return texts.runtimeWide(runtime);
  return profile === null ? texts.setOf(runtime, model) : texts.profileOf(runtime, model, profile);
};

export interface FieldChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Fields of a runtime or a preset that change, however deep they stand: `params.temperature`. */
export const fieldChanges = (
  diff: Readonly<Record<string, unknown>>,
  nothing: string,
  path = '',
): readonly FieldChange[] =>
  Object.entries(diff).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    if (isChange(value)) return [{ name, from: textOf(value.from, nothing), to: textOf(value.to, nothing) }];
    return isObject(value) ? fieldChanges(value, nothing, name) : [];
  });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isChange = (value: unknown): value is { readonly from: unknown; readonly to: unknown } =>
  isObject(value) && 'from' in value && 'to' in value;

const textOf = (value: unknown, nothing: string): string => {
  if (value === null || value === undefined) return nothing;
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
};
