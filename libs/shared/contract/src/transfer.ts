import type { ConfigWriteBody } from './config.js';
import type { CopyReportEntry } from './wire-report.js';

/** The formats that people have their settings in. */
export const settingsFormats = ['modelfile', 'generation_config', 'vllm', 'llamacpp', 'openai'] as const;
export type SettingsFormat = (typeof settingsFormats)[number];

/** Where values come from: exactly one of the three. */
export interface TransferSource {
  /** Name of a preset. */
  readonly preset?: string;
  /** Another set, on any runtime; its own values, not what it inherits. */
  readonly copy_of?: { readonly runtime: string; readonly model: string; readonly profile?: string | null };
  /** A file's text in one of the formats. */
  readonly document?: { readonly format: SettingsFormat; readonly text: string };
}

/** Body of POST /models/{model}/config/transfer. With `dry_run=true` it shows what would arrive. */
export interface TransferRequestBody extends TransferSource {
  /** `merge` (the default) keeps the other overrides; `replace` leaves what arrives, and nothing else. Policies stay in both. */
  readonly mode?: 'merge' | 'replace';
  /** Canonical names at the destination; left out: everything that arrives. */
  readonly only?: readonly string[];
  readonly reason?: string;
}

export interface TransferBody extends ConfigWriteBody {
  /** What became of each value of the source, with `only` of what was chosen; nothing is left out in silence. */
  readonly report: readonly CopyReportEntry[];
  /** Lines or fields of a document that could not be read. */
  readonly unread: readonly UnreadSetting[];
}

export interface UnreadSetting {
  /** The line, flag or field as it stands. */
  readonly text: string;
  /** 1-based; `null` where the format has no lines. */
  readonly line: number | null;
  /** In technical English. */
  readonly reason: string;
}

/** GET /models/{model}/config/export?format=: the set's effective overrides in a format that people have. */
export interface ExportBody {
  readonly format: SettingsFormat;
  /** A name that the file may have. */
  readonly file_name: string;
  readonly text: string;
  /** Values that the format cannot carry, or only roughly. */
  readonly report: readonly CopyReportEntry[];
}
