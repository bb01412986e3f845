import type { SettingsDocument } from '@kamerton/contract';
import { pointerTo } from '@kamerton/parameter-schema';
import { checkPreset } from './shape/check-preset.js';
import { checkRuntime } from './shape/check-runtime.js';
import { FaultLog } from './shape/fault-log.js';
import { fieldsOf, listOf, type Mapping } from './shape/mapping.js';
import { missing } from './shape/messages.js';
import { refuseRepeated } from './shape/refuse-repeated.js';
import type { SettingsFault } from './settings-fault.js';

export type CheckedSettings =
  | { readonly ok: true; readonly document: SettingsDocument }
  /** Not empty. */
  | { readonly ok: false; readonly faults: readonly SettingsFault[] };

/**
 * Whether data that came from YAML or JSON is a settings document: its fields, their types, names given once. What a server
 * makes of it (whether runtimes answer, what models accept) is not asked here. Never throws.
 */
export function checkSettings(value: unknown): CheckedSettings {
  const log = new FaultLog();
  const fields = fieldsOf(value, '', ['kamerton', 'runtimes', 'presets'], log);
  const document = fields === null ? null : checkDocument(fields, log);
  return document !== null && log.isEmpty ? { ok: true, document } : { ok: false, faults: log.faults };
}

function checkDocument(fields: Mapping, log: FaultLog): SettingsDocument {
  checkFormat(fields, log);
  const runtimes = itemsOf(fields, 'runtimes', checkRuntime, log);
  refuseRepeated(runtimes ?? [], 'id', '/runtimes', log);
  const presets = itemsOf(fields, 'presets', checkPreset, log);
  refuseRepeated(presets ?? [], 'name', '/presets', log);
  return {
    kamerton: 1,
    ...(runtimes && { runtimes: runtimes.filter((runtime) => runtime !== null) }),
    ...(presets && { presets: presets.filter((preset) => preset !== null) }),
  };
}

function itemsOf<Item>(
  fields: Mapping,
  name: 'runtimes' | 'presets',
  check: (value: unknown, pointer: string, log: FaultLog) => Item,
  log: FaultLog,
): readonly Item[] | null {
  if (fields[name] === undefined) return null;
  return listOf(fields[name], `/${name}`, log).map((item, index) => check(item, pointerTo(`/${name}`, index), log));
}

/** The number of the format comes first, so that a later format is told from a broken document. */
function checkFormat({ kamerton }: Mapping, log: FaultLog): void {
  if (kamerton === undefined) log.note('/kamerton', missing, 'MISSING_FIELD');
  else if (kamerton !== 1) {
    log.note('/kamerton', {
      en: 'must be 1, the only format of settings that this release reads',
      pl: 'musi być równe 1: to jedyny format ustawień, który to wydanie czyta',
    });
  }
}
