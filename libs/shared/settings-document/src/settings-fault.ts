import type { EnvelopeCode } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { Position } from './yaml/position.js';

/** `MALFORMED_YAML`: the text is no YAML, or not the part of it that a settings document may use. */
export type SettingsFaultCode = EnvelopeCode | 'MALFORMED_YAML';

/** One thing that is wrong with a document by itself, whatever server it is meant for. */
export interface SettingsFault {
  /** JSON pointer (RFC 6901) into the document; `''`: the whole of it. */
  readonly pointer: string;
  readonly code: SettingsFaultCode;
  readonly message: Readonly<Record<Language, string>>;
}

/** A fault with its place in the text. */
export interface LocatedFault extends SettingsFault, Position {}
