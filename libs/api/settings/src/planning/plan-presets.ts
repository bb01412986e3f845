import { presetDiff, presetIssues, type PresetContent } from '@kamerton/api-administration';
import type { StoredPreset } from '@kamerton/api-database';
import type { PresetDiff, PresetSettings } from '@kamerton/contract';
import { pointerTo } from '@kamerton/parameter-schema';
import { shippedPreset } from '@kamerton/presets';
import type { SettingsFault } from './settings-fault.js';

/** A preset that changes. */
export interface PlannedPreset {
  readonly name: string;
  /** What stands under the name, live or not; `null`: nothing ever did. */
  readonly before: StoredPreset | null;
  /** `null`: it goes. */
  readonly content: PresetContent | null;
  readonly diff: PresetDiff;
}

export interface PresetsPlan {
  readonly presets: readonly PlannedPreset[];
  readonly faults: readonly SettingsFault[];
}

/**
 * @param wanted `undefined`: the document says nothing of presets, so none of them goes either
 * @param present the live ones, and whatever stands under the names of the document
 */
export function planPresets(
  wanted: readonly PresetSettings[] | undefined,
  present: readonly StoredPreset[],
  prune: boolean,
): PresetsPlan {
  const names = new Set((wanted ?? []).map(({ name }) => name));
  const gone = prune && wanted !== undefined ? present.filter(({ name, live }) => live && !names.has(name)) : [];
  const wishes = (wanted ?? []).map(({ name, description = '', params }) => ({
    name,
    content: { description, params },
  }));
  const removals = gone.map(({ name }) => ({ name, content: null }));
  return {
    presets: [...wishes, ...removals]
      .toSorted((left, right) => (left.name < right.name ? -1 : 1))
      .flatMap(({ name, content }) => planned(name, content, present)),
    faults: (wanted ?? []).flatMap((preset, index) => presetFaults(preset, pointerTo('/presets', index))),
  };
}

function planned(
  name: string,
  content: PresetContent | null,
  present: readonly StoredPreset[],
): readonly PlannedPreset[] {
  const before = present.find((preset) => preset.name === name) ?? null;
  const diff = presetDiff(name, before?.live === true ? before : null, content);
  return diff === null ? [] : [{ name, before, content, diff }];
}

function presetFaults({ name, params }: PresetSettings, pointer: string): readonly SettingsFault[] {
  const issues = presetIssues(params, `${pointer}/params`);
  return shippedPreset(name) === undefined ? issues : [readOnly(`${pointer}/name`), ...issues];
}

const readOnly = (pointer: string): SettingsFault => ({
  pointer,
  code: 'PRESET_READ_ONLY',
  message: {
    en: 'is the name of a preset that comes with Kamerton, which cannot be changed; take another name',
    pl: 'jest nazwą presetu dołączonego do Kamertonu, którego nie można zmienić; wybierz inną nazwę',
  },
});
