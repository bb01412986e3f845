import { specEntries } from '../schema/spec-entries.js';
import { unknownModel } from '../schema/unknown-model.js';
import type { DefinitionCore } from '../schema/parameter-spec.js';
import type { ReadSetting, SettingsFile, SettingsFileField } from '../settings-file.js';
import { ollamaDeliberateOmissions } from './deliberate-omissions.js';
import { ollamaSchema } from './schema.js';
import { ollamaSpecs } from './specs.js';

const options = 'options.';
const nobody = unknownModel('ollama');

/** api/types.go : FormatParams. Names count as they are written: TOP_K is unknown. */
const readAs =
  ({ type }: DefinitionCore) =>
  (written: unknown): ReadSetting => {
    if (type === 'list') return Array.isArray(written) ? { value: written.map(String) } : refused('a list');
    const text = String(written);
    switch (type) {
      case 'float':
        return readFloat(text);
      case 'int':
        return readInt(text);
      case 'bool':
        return readBool(text);
      case 'string':
      case 'enum':
        return { value: text };
    }
  };

const refused = (wanted: string): ReadSetting => ({ refused: `Ollama refuses what is not ${wanted}` });

/** strconv.ParseFloat for 32 bits; what it makes of `inf` cannot be stored. */
const readFloat = (text: string): ReadSetting =>
  /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Math.fround(Number(text)))
    ? { value: Number(text) }
    : refused('a number');

const readInt = (text: string): ReadSetting =>
  /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? { value: Number(text) } : refused('a whole number');

/** strconv.ParseBool */
const readBool = (text: string): ReadSetting => {
  if (/^(1|t|T|TRUE|true|True)$/.test(text)) return { value: true };
  return /^(0|f|F|FALSE|false|False)$/.test(text) ? { value: false } : refused('true or false');
};

/** `PARAMETER` lines: the options of a request, as text. What stands beside the options in a request has no line. */
export const modelfile: SettingsFile = {
  id: 'modelfile',
  schema: () => ollamaSchema(nobody, 'en').schema,
  fields: specEntries(ollamaSpecs)
    .filter(({ spec }) => spec.wireName.startsWith(options))
    .map(({ parameter, spec }): SettingsFileField => {
      const core = spec.define(nobody);
      return {
        parameter,
        path: [spec.wireName.slice(options.length)],
        ...(core.type === 'list'
          ? {
              repeats: true,
              toWire: (value) => (Array.isArray(value) && value.length > 0 ? value.map(String) : undefined),
            }
          : { toWire: String }),
        read: readAs(core),
      };
    }),
  noParameters: Object.fromEntries(
    ollamaDeliberateOmissions
      .filter(({ wireName }) => wireName.startsWith(options))
      .map(({ wireName, reason }) => [wireName.slice(options.length), reason]),
  ),
};
