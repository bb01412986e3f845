import type { Texts } from '@kamerton/cockpit-ui';
import { type PolicyEditorTexts, policyEditorEn } from './policy-editor.en';
import { policyEditorPl } from './policy-editor.pl';

export const policyEditorTexts: Texts<PolicyEditorTexts> = { en: policyEditorEn, pl: policyEditorPl };
