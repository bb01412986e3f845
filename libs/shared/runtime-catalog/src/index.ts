export * from './runtime-kind.js';
export * from './runtime-kinds.js';
export * from './unreadable-payload.js';
export { ollamaDeliberateOmissions } from './ollama/deliberate-omissions.js';
export type { DeliberateOmission } from './schema/deliberate-omission.js';
export { parameterText } from './texts/parameter-texts.js';
export type { ParameterText } from './texts/parameter-text.js';
export { vllmDeliberateOmissions } from './vllm/deliberate-omissions.js';
