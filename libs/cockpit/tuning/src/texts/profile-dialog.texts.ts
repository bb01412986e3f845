import type { Texts } from '@kamerton/cockpit-ui';
import { type ProfileDialogTexts, profileDialogEn } from './profile-dialog.en';
import { profileDialogPl } from './profile-dialog.pl';

export const profileDialogTexts: Texts<ProfileDialogTexts> = { en: profileDialogEn, pl: profileDialogPl };
