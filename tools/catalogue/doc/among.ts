import type { EnumValue } from '@kamerton/parameter-schema';
import { code } from './words.ts';

/** The values as a text, with a blank before it; of no list nothing is said. */
export const among = (values: readonly EnumValue[] | undefined): string =>
  values === undefined ? '' : ` ${values.map(valueWords).join(' or ')}`;

export const valueWords = (one: EnumValue): string => code(String(one));
