import type { Texts } from '@kamerton/cockpit-ui';
import { type FormTexts, formEn } from './form.en';
import { formPl } from './form.pl';

export const formTexts: Texts<FormTexts> = { en: formEn, pl: formPl };
