import { type ParameterDefinition, type ParameterValue, isParameterValue } from '@kamerton/parameter-schema';

/**
 * A value as it was typed. `definitions`: what is known of the parameter, here and there; none where it is not known.
 * `undefined`: it cannot be read.
 */
export const parseValue = (text: string, definitions: readonly ParameterDefinition[]): ParameterValue | undefined => {
  const written = text.trim();
  if (written === '') return undefined;
  const plainText = written === '""' ? '' : written;
  if (definitions.length > 0 && definitions.every(({ type }) => type === 'string')) return plainText;
  const value = jsonOf(written);
  if (isParameterValue(value)) return value;
  const mayBeText = definitions.length === 0 || definitions.some(({ type }) => type === 'string' || type === 'enum');
  return mayBeText && !/^[[{"]/.test(written) ? plainText : undefined;
};

/** As a person would type it; what would be read as something else stands in quotes. */
export const valueText = (value: ParameterValue): string =>
  typeof value === 'string' && value !== '' && jsonOf(value) === undefined ? value : JSON.stringify(value);

/** A decimal comma is as good as a point. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
  } catch {
    return undefined;
  }
};
