import type { Texts } from '@kamerton/cockpit-ui';
import { type BeneathTexts, beneathEn } from './beneath.en';
import { beneathPl } from './beneath.pl';
import { type FormTexts, formEn } from './form.en';
import { formPl } from './form.pl';
import { type PolicyTexts, policyEn } from './policy.en';
import { policyPl } from './policy.pl';
import { type VerdictTexts, verdictEn } from './verdict.en';
import { verdictPl } from './verdict.pl';

export const formTexts: Texts<FormTexts> = { en: formEn, pl: formPl };
export const verdictTexts: Texts<VerdictTexts> = { en: verdictEn, pl: verdictPl };
export const beneathTexts: Texts<BeneathTexts> = { en: beneathEn, pl: beneathPl };
export const policyTexts: Texts<PolicyTexts> = { en: policyEn, pl: policyPl };
