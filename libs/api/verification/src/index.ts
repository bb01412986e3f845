export * from './verification-options.js';
export * from './verification.module.js';
