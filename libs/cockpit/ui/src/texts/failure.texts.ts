import type { Texts } from '../language/texts';
import { type FailureTexts, failureEn } from './failure.en';
import { failurePl } from './failure.pl';

export const failureTexts: Texts<FailureTexts> = { en: failureEn, pl: failurePl };
