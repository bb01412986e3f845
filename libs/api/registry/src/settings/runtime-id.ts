export const maxRuntimeIdLength = 63;

/** A slug, as it stands in URLs, metric labels and the audit log. */
export const runtimeIdPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
export const runtimeIdRule = `must be a slug: 1 to ${maxRuntimeIdLength} lower-case letters, digits and inner hyphens`;

export const isRuntimeId = (text: string): boolean => text.length <= maxRuntimeIdLength && runtimeIdPattern.test(text);
