import type { CopyReportEntry, SettingsFormat } from '@kamerton/contract';
import { isParameterValue, type ParameterValue, type ParameterValues } from '@kamerton/parameter-schema';
import { copyValues, type CopySource, type SettingsFileField } from '@kamerton/runtime-catalog';
import type { CarriedSetting } from './carried-setting.js';
import { kindFile, notations } from './settings-format.js';

export interface WrittenSettings {
  readonly text: string;
  /** What became of each value; one that the format cannot carry is not in the text. */
  readonly report: readonly CopyReportEntry[];
}

/**
 * Values in a format that people have. `parseSettings` reads the text as the values that arrived.
 *
 * @param from whose values they are; `null`: nobody's, as those of a preset
 */
export const writeSettings = (
  format: SettingsFormat,
  values: ParameterValues,
  from: CopySource | null,
): WrittenSettings => {
  const { kind, file } = kindFile(format);
  const { holds = () => true, write } = notations[format];
  const fields = file.fields.map((field) => withinReach(field, holds));
  const target = { kind, schema: file.schema(), carriers: [{ id: file.id, fields }] };
  const { values: arrived, entries } = copyValues(values, from, target);
  const settings = Object.entries(arrived).flatMap(([parameter, value]): readonly CarriedSetting[] => {
    const field = fields.find((candidate) => candidate.parameter === parameter);
    return field === undefined ? [] : [{ field, written: wireForm(field, value) }];
  });
  return { text: write(settings), report: entries };
};

const wireForm = ({ toWire }: SettingsFileField, value: ParameterValue): unknown =>
  toWire === undefined ? value : toWire(value);

/** The field, without values that the notation has no way to write. */
const withinReach = (field: SettingsFileField, holds: (text: string) => boolean): SettingsFileField => {
  const isHeld = (value: ParameterValue) => {
    const written = wireForm(field, value);
    return [written].flat().every((text) => typeof text !== 'string' || holds(text));
  };
  return {
    ...field,
    toWire: (value) => (isParameterValue(value) && isHeld(value) ? wireForm(field, value) : undefined),
    approximates: (value) =>
      isHeld(value) ? (field.approximates?.(value) ?? null) : 'holds characters that cannot be written there',
  };
};
