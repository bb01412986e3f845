import type { Texts } from '@kamerton/cockpit-ui';
import { type HistoryTexts, historyEn } from './history.en';
import { historyPl } from './history.pl';

export const historyTexts: Texts<HistoryTexts> = { en: historyEn, pl: historyPl };
