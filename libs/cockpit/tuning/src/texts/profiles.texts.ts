import type { Texts } from '@kamerton/cockpit-ui';
import { type ProfileTexts, profilesEn } from './profiles.en';
import { profilesPl } from './profiles.pl';

export const profileTexts: Texts<ProfileTexts> = { en: profilesEn, pl: profilesPl };
