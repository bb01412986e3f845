import type { SettingsFormat } from '@kamerton/contract';
import { runtimeKind, runtimeKinds, type RuntimeKind, type SettingsFile } from '@kamerton/runtime-catalog';
import type { CarriedSetting } from './carried-setting.js';
import { parseGenerationConfig, writeGenerationConfig } from './generation-config/generation-config.js';
import { parseServerFlags, writeServerFlags } from './llamacpp/server-flags.js';
import { parseModelfile } from './modelfile/parse-modelfile.js';
import { quoted, writeModelfile } from './modelfile/write-modelfile.js';
import { parseOpenaiRequest, writeOpenaiRequest } from './openai/openai-request.js';
import { requestFile } from './openai/request-file.js';
import type { ParsedSettings } from './parsed-settings.js';
import { parseOverrideGenerationConfig, writeOverrideGenerationConfig } from './vllm/override-generation-config.js';

/** How one format is written down. What its names mean is told by the `SettingsFile` of the kind. */
export interface Notation {
  readonly parse: (text: string, file: SettingsFile) => ParsedSettings;
  /** A text that `parse` reads as these very settings. */
  readonly write: (settings: readonly CarriedSetting[]) => string;
  /** Whether there is a way to write this text; left out: there always is. */
  readonly holds?: (text: string) => boolean;
  readonly fileName: (base: string) => string;
}

export const notations: Readonly<Record<SettingsFormat, Notation>> = {
  modelfile: {
    parse: parseModelfile,
    write: writeModelfile,
    holds: (text) => quoted(text) !== null,
    fileName: (base) => `${base}.Modelfile`,
  },
  generation_config: {
    parse: parseGenerationConfig,
    write: writeGenerationConfig,
    fileName: (base) => `${base}.generation_config.json`,
  },
  vllm: {
    parse: parseOverrideGenerationConfig,
    write: writeOverrideGenerationConfig,
    fileName: (base) => `${base}.vllm-args.txt`,
  },
  llamacpp: { parse: parseServerFlags, write: writeServerFlags, fileName: (base) => `${base}.llama-server-args.txt` },
  openai: { parse: parseOpenaiRequest, write: writeOpenaiRequest, fileName: (base) => `${base}.request.json` },
};

/** A format together with the kind whose words it uses. */
export interface KindFile {
  readonly kind: RuntimeKind;
  readonly file: SettingsFile;
}

/** @param completions of an OpenAI request: it goes to /v1/completions rather than to the chat */
export const kindFile = (format: SettingsFormat, completions = false): KindFile => {
  if (format === 'openai') return openaiFile(completions);
  for (const kind of runtimeKinds) {
    const file = kind.settingsFiles?.find(({ id }) => id === format);
    if (file !== undefined) return { kind, file };
  }
  throw new RangeError(`no runtime kind has settings in the format ${format}`);
};

const openaiFile = (completions: boolean): KindFile => {
  const kind = runtimeKind('openai');
  const dialect = kind?.dialects.find(({ id }) => id === (completions ? 'openai_completions' : 'openai_chat'));
  if (kind === undefined || dialect === undefined) throw new RangeError('the catalogue has no OpenAI');
  return { kind, file: requestFile(kind, dialect) };
};
