import type { Language, ParameterValues } from '@kamerton/parameter-schema';

/** A preset that is part of Kamerton, and not to be changed. */
export interface ShippedPreset {
  readonly name: string;
  /** What it is for, why these values, and where a number comes from one. */
  readonly description: Readonly<Record<Language, string>>;
  readonly params: ParameterValues;
}
