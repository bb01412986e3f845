import type { Texts } from '@kamerton/cockpit-ui';
import { type ReviewTexts, reviewEn } from './review.en';
import { reviewPl } from './review.pl';

export const reviewTexts: Texts<ReviewTexts> = { en: reviewEn, pl: reviewPl };
