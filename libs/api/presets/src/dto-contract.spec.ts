import type {
  ExportBody,
  NewPresetBody,
  Page,
  PresetBody,
  PresetPatchBody,
  PresetRevisionBody,
  TransferRequestBody,
} from '@kamerton/contract';
import type { ExportDto } from './dto/export.dto.js';
import type { NewPresetDto } from './dto/new-preset.dto.js';
import type { PresetPatchDto } from './dto/preset-patch.dto.js';
import type { PresetRevisionDto, PresetRevisionsPageDto } from './dto/preset-revision.dto.js';
import type { PresetDto, PresetsPageDto } from './dto/preset.dto.js';
import type { TransferDto } from './dto/transfer.dto.js';

/** Each assignable to the other, with the same names: a field that only one side has is a compile error here. */
type Same<Left, Right> = [Left, keyof Left] extends [Right, keyof Right]
  ? [Right, keyof Right] extends [Left, keyof Left]
    ? true
    : never
  : never;

const agreements: Readonly<Record<string, true>> = {
  preset: true satisfies Same<PresetDto, PresetBody>,
  presetsPage: true satisfies Same<PresetsPageDto, Page<PresetBody>>,
  newPreset: true satisfies Same<NewPresetDto, NewPresetBody>,
  presetPatch: true satisfies Same<PresetPatchDto, PresetPatchBody>,
  presetRevision: true satisfies Same<PresetRevisionDto, PresetRevisionBody>,
  presetRevisionsPage: true satisfies Same<PresetRevisionsPageDto, Page<PresetRevisionBody>>,
  transfer: true satisfies Same<TransferDto, TransferRequestBody>,
  export: true satisfies Same<ExportDto, ExportBody>,
};

describe('the documented shapes', () => {
  it('are those of the contract', () => {
    expect(Object.values(agreements)).not.toContain(false);
  });
});
