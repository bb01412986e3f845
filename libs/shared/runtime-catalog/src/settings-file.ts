import type { SettingsFormat } from '@kamerton/contract';
import type { GenerationSchema, ParameterValue } from '@kamerton/parameter-schema';
import type { DialectField } from './runtime-kind.js';

/** A file, or a command line, in which people keep settings of a runtime kind. It carries values as a dialect does. */
export interface SettingsFile {
  readonly id: SettingsFormat;
  /** What the values mean there: of a model of which nothing is known. */
  readonly schema: () => GenerationSchema;
  readonly fields: readonly SettingsFileField[];
  /** Names that stand there for something other than a parameter → for what. */
  readonly noParameters: Readonly<Record<string, string>>;
}

/** One name of one parameter in such a file. What `toWire` gives is text, or texts where the name may stand repeatedly. */
export interface SettingsFileField extends Pick<DialectField, 'parameter' | 'path' | 'toWire' | 'approximates'> {
  /** The same name, written otherwise. */
  readonly aliases?: readonly (readonly string[])[];
  /** The name may stand several times, and all of them count; otherwise the last one does. */
  readonly repeats?: true;
  /** The name stands alone and means `true`; any of these means `false`. */
  readonly bare?: { readonly negations: readonly string[] };
  /** What the runtime makes of what is written: a text, several where it `repeats`, or a JSON value. Never throws. */
  readonly read: (written: unknown) => ReadSetting;
}

export type ReadSetting =
  | {
      readonly value: ParameterValue;
      /** What of it the runtime passes over without a word. */
      readonly passedOver?: string;
    }
  /** The runtime does not take it. */
  | { readonly refused: string };
