import type { Texts } from '@kamerton/cockpit-ui';
import { type PresetsTexts, presetsEn } from './presets.en';
import { presetsPl } from './presets.pl';
import { type TransferTexts, transferEn } from './transfer.en';
import { transferPl } from './transfer.pl';

export const transferTexts: Texts<TransferTexts> = { en: transferEn, pl: transferPl };
export const presetsTexts: Texts<PresetsTexts> = { en: presetsEn, pl: presetsPl };
