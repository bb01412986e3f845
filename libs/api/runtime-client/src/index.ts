export * from './base-url.js';
export * from './client-limits.js';
export * from './host-policy.js';
export * from './runtime-answer.js';
export * from './runtime-client.js';
export * from './runtime-failure.js';
export * from './runtime-target.js';
