import { malformedRequest, type Localised } from '@kamerton/api-http';
import { profilePattern, settingsFormats, type SettingsFormat, type TransferSource } from '@kamerton/contract';

/** Another override set, by its place. */
export interface SourceSet {
  readonly runtime: string;
  readonly model: string;
  readonly profile: string | null;
}

/** Where values come from, as it was asked for and checked. */
export type CheckedSource =
  | { readonly is: 'preset'; readonly name: string }
  | ({ readonly is: 'set' } & SourceSet)
  | { readonly is: 'document'; readonly format: SettingsFormat; readonly text: string };

/** @throws ProblemException MALFORMED_REQUEST unless exactly one source is named, and well */
export function checkedSource(body: TransferSource): CheckedSource {
  const named = (['preset', 'copy_of', 'document'] as const).filter((name) => body[name] !== undefined);
  if (named.length !== 1)
    throw malformedRequest('', exactlyOne, named.length === 0 ? 'MISSING_FIELD' : 'INVALID_FIELD');
  if (body.preset !== undefined) return { is: 'preset', name: textAt('/preset', body.preset) };
  if (body.copy_of !== undefined) return { is: 'set', ...checkedSet(fieldsOf('/copy_of', body.copy_of, setFields)) };
  const { format, text } = fieldsOf('/document', body.document, documentFields);
  const known = settingsFormats.find((candidate) => candidate === format);
  if (known === undefined) throw malformedRequest('/document/format', oneOfFormats);
  return { is: 'document', format: known, text: textAt('/document/text', text, true) };
}

const setFields = ['runtime', 'model', 'profile'] as const;
const documentFields = ['format', 'text'] as const;

function checkedSet({
  runtime,
  model,
  profile = null,
}: Partial<Record<(typeof setFields)[number], unknown>>): SourceSet {
  if (profile !== null && !(typeof profile === 'string' && profilePattern.test(profile))) {
    throw malformedRequest('/copy_of/profile', noProfileName);
  }
  return { runtime: textAt('/copy_of/runtime', runtime), model: textAt('/copy_of/model', model), profile };
}

function textAt(pointer: string, value: unknown, mayBeEmpty = false): string {
  if (typeof value === 'string' && (mayBeEmpty || value !== '')) return value;
  throw malformedRequest(pointer, noText, value === undefined ? 'MISSING_FIELD' : 'INVALID_FIELD');
}

function fieldsOf<Name extends string>(
  pointer: string,
  value: unknown,
  names: readonly Name[],
): Partial<Record<Name, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformedRequest(pointer, noObject);
  const known: readonly string[] = names;
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw malformedRequest(`${pointer}/${unknown}`, noSuchField, 'UNKNOWN_FIELD');
  return value;
}

const exactlyOne: Localised = {
  en: 'exactly one of preset, copy_of and document must be given',
  pl: 'trzeba podać dokładnie jedno z: preset, copy_of, document',
};
const noText: Localised = { en: 'must be text', pl: 'musi być tekstem' };
const noObject: Localised = { en: 'must be an object', pl: 'musi być obiektem' };
const noSuchField: Localised = { en: 'there is no such field', pl: 'nie ma takiego pola' };
const noProfileName: Localised = {
  en: 'must be the name of a profile, or null',
  pl: 'musi być nazwą profilu albo null',
};
const oneOfFormats: Localised = {
  en: `must be one of ${settingsFormats.join(', ')}`,
  pl: `musi być jednym z: ${settingsFormats.join(', ')}`,
};
