/** Of a document, in bytes of UTF-8, and of the request that carries it. */
export const maxSettingsBytes = 8 * 1024 * 1024;

/** Faults that are told at once. */
export const maxSettingsFaults = 100;

/** Levels of nesting: the deepest place that means anything is an item of a profile's list. */
export const maxDepth = 32;

/** Values that aliases may add to a document, so that a short text cannot stand for an endless one. */
export const maxAliasedValues = 100_000;

/** Of a parameter's name. */
export const maxParameterNameLength = 200;

/** Of the name of an environment variable. */
export const maxCredentialLength = 200;

export const maxUrlLength = 2_000;
