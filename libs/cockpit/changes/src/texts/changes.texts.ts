import type { Texts } from '@kamerton/cockpit-ui';
import { type ChangesTexts, changesEn } from './changes.en';
import { changesPl } from './changes.pl';

export const changesTexts: Texts<ChangesTexts> = { en: changesEn, pl: changesPl };
