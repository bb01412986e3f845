import type { SettingsChange, SettingsDocument, SettingsPlanBody, SettingsRequestBody } from '@kamerton/contract';
import type { SettingsDocumentDto } from './dto/settings-document.dto.js';
import type { SettingsChangeDto, SettingsPlanDto } from './dto/settings-plan.dto.js';
import type { SettingsRequestDto } from './dto/settings-request.dto.js';

/** Each assignable to the other, with the same names: a field that only one side has is a compile error here. */
type Same<Left, Right> = [Left, keyof Left] extends [Right, keyof Right]
  ? [Right, keyof Right] extends [Left, keyof Left]
    ? true
    : never
  : never;

const agreements: Readonly<Record<string, true>> = {
  request: true satisfies Same<SettingsRequestDto, SettingsRequestBody>,
  document: true satisfies Same<SettingsDocumentDto, SettingsDocument>,
  plan: true satisfies Same<SettingsPlanDto, SettingsPlanBody>,
  change: true satisfies Same<SettingsChangeDto, SettingsChange>,
};

describe('the DTO classes of settings as code', () => {
  it.each(Object.entries(agreements))('%s agrees with the contract both ways (the compiler says so)', (_, agrees) => {
    expect(agrees).toBe(true);
  });
});
