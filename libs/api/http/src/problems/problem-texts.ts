import type { ProblemCode } from '@kamerton/contract';
import type { Localised } from './localised.js';
import { problemTextsEn } from './problem-texts.en.js';
import { problemTextsPl } from './problem-texts.pl.js';

export interface ProblemText {
  /** The same for every occurrence. */
  readonly title: string;
  /** Where nobody knows anything more exact. */
  readonly detail: string;
}

export type ProblemTexts = Readonly<Record<ProblemCode, ProblemText>>;

export const problemTexts: Localised<ProblemTexts> = { en: problemTextsEn, pl: problemTextsPl };
