import type { SettingsDocument } from '@kamerton/contract';
import { checkSettings } from './check-settings.js';
import { maxSettingsBytes } from './limits.js';
import type { LocatedFault, SettingsFault } from './settings-fault.js';
import type { Position } from './yaml/position.js';
import { readYaml } from './yaml/read-yaml.js';

export type ParsedSettings =
  | {
      readonly ok: true;
      readonly document: SettingsDocument;
      /** Where in the text a JSON pointer leads, such as one of an issue that the server found. */
      readonly positionOf: (pointer: string) => Position;
    }
  /** Not empty; in the order of the text. */
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

/**
 * Reads a settings document from YAML 1.2, or from JSON, which is part of it. Everything that is wrong comes back at once, at
 * most `maxSettingsFaults` of it, each with its place in the text. Never throws.
 */
export function parseSettings(text: string): ParsedSettings {
  if (new TextEncoder().encode(text).length > maxSettingsBytes) return { ok: false, faults: [tooLarge] };
  const read = readYaml(text);
  if (!('positionOf' in read)) return { ok: false, faults: read.faults };
  const { faults, value, positionOf } = read;
  const checked = checkSettings(value);
  if (faults.length === 0 && checked.ok) return { ok: true, document: checked.document, positionOf };
  return { ok: false, faults: located([...faults, ...(checked.ok ? [] : beside(faults, checked.faults))], positionOf) };
}

/** What could not be read is not told again for what is missing in its place. */
const beside = (told: readonly SettingsFault[], faults: readonly SettingsFault[]): readonly SettingsFault[] =>
  faults.filter(({ pointer }) => !told.some((fault) => fault.pointer === pointer));

const located = (
  faults: readonly SettingsFault[],
  positionOf: (pointer: string) => Position,
): readonly LocatedFault[] =>
  faults
    .map((fault) => ({ ...fault, ...positionOf(fault.pointer) }))
    .toSorted((left, right) => left.line - right.line || left.column - right.column);

const tooLarge: LocatedFault = {
  pointer: '',
  code: 'MALFORMED_YAML',
  line: 1,
  column: 1,
  message: {
    en: `the document is larger than ${maxSettingsBytes / 1024 / 1024} MiB`,
    pl: `dokument jest większy niż ${maxSettingsBytes / 1024 / 1024} MiB`,
  },
};
