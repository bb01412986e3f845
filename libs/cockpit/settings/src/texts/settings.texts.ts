import type { Texts } from '@kamerton/cockpit-ui';
import { type SettingsTexts, settingsEn } from './settings.en';
import { settingsPl } from './settings.pl';

export const settingsTexts: Texts<SettingsTexts> = { en: settingsEn, pl: settingsPl };
