import type { Fact } from '@kamerton/parameter-schema';
import { catalog } from '../schema/parameter-spec.js';

export const chatDocumentation = 'LM Studio docs 1_developer/2_rest/chat.md';
export const openaiDocumentation = 'LM Studio docs 1_developer/3_openai-compat/chat-completions.md';
export const appSchema = 'lmstudio-js packages/lms-kv-config/src/schema.ts : llm.prediction';

/** The server itself is closed, and it does not tell which preset of the model stands over the app's own default. */
export const appDefault: Fact = {
  ...catalog(`default of the app, which a preset of the model may replace unseen: ${appSchema}`),
  unverified: true,
};
