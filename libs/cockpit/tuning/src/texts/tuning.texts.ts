import type { Texts } from '@kamerton/cockpit-ui';
import { type ApplyTexts, applyEn } from './apply.en';
import { applyPl } from './apply.pl';
import { type ConflictTexts, conflictEn } from './conflict.en';
import { conflictPl } from './conflict.pl';
import { type ListTexts, listEn } from './list.en';
import { listPl } from './list.pl';
import { type ModelTexts, modelEn } from './model.en';
import { modelPl } from './model.pl';

export const listTexts: Texts<ListTexts> = { en: listEn, pl: listPl };
export const modelTexts: Texts<ModelTexts> = { en: modelEn, pl: modelPl };
export const applyTexts: Texts<ApplyTexts> = { en: applyEn, pl: applyPl };
export const conflictTexts: Texts<ConflictTexts> = { en: conflictEn, pl: conflictPl };
