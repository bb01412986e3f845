import type { Language } from '@kamerton/parameter-schema';

/** What a person reads beside the control. */
export interface ParameterText {
  readonly label: string;
  /** What the parameter does to the answer, in one or two sentences. */
  readonly description: string;
}

export type GroupTexts = Readonly<Record<string, Readonly<Record<Language, ParameterText>>>>;
