import type { ParameterAdvice } from '../advice.js';

/** What the text of one piece of advice may speak of, every value already formatted for the language. */
export interface AdviceFacts {
  /** Of the advice's own parameter. */
  readonly value: string;
  /** Name and value of the parameter beside it. */
  readonly otherName: string;
  readonly other: string;
}

/** Sentences without the name of the parameter and without the full stop; a missing one is a compile error. */
export type AdviceTexts = Readonly<Record<ParameterAdvice['kind'], (facts: AdviceFacts) => string>>;
