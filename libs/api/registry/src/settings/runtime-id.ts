import { maxRuntimeIdLength, runtimeIdPattern } from '@kamerton/contract';

export const runtimeIdRule = `must be a slug: 1 to ${maxRuntimeIdLength} lower-case letters, digits and inner hyphens`;

export const isRuntimeId = (text: string): boolean => text.length <= maxRuntimeIdLength && runtimeIdPattern.test(text);
