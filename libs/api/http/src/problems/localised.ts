import type { Language } from '@kamerton/parameter-schema';

/** The same in every language of the API. */
export type Localised<Text = string> = Readonly<Record<Language, Text>>;
