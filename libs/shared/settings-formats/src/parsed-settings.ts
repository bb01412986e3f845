import type { UnreadSetting } from '@kamerton/contract';
import type { ParameterValue } from '@kamerton/parameter-schema';
import type { CopySource } from '@kamerton/runtime-catalog';

/** What a text says, as the runtime that it is meant for would read it. */
export interface ParsedSettings {
  /** By canonical name, and as the kind means them; a value that the runtime would refuse later is among them. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** Everything else in the text, in its order. */
  readonly unread: readonly UnreadSetting[];
}

/** The same, and whose values they are: ready for `copyValues`. */
export interface ReadSettings extends ParsedSettings {
  readonly from: CopySource;
}
