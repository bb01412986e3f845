export { RuntimeSilent } from './runtime-silent.js';
export * from './verification.js';
export { verify } from './verify.js';
