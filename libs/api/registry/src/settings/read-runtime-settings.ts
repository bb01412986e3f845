import { readFileSync } from 'node:fs';
import { parseRuntimeSettings } from './parse-runtime-settings.js';
import type { RuntimeSetting } from '@kamerton/api-administration';

export type RuntimeSettingsResult =
  { readonly settings: readonly RuntimeSetting[] } | { readonly problems: readonly string[] };

/** Reads KAMERTON_RUNTIMES: the JSON list itself, or the path of a file that holds it. All problems at once, in words. */
export function readRuntimeSettings(text: string): RuntimeSettingsResult {
  const isDocument = /^\s*[[{]/.test(text);
  try {
    return parseRuntimeSettings(JSON.parse(isDocument ? text : readFileSync(text.trim(), 'utf8')));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is not valid JSON' : 'names a file that cannot be read';
    return { problems: [isDocument ? 'is not valid JSON' : `${what}: ${text.trim()}`] };
  }
}
