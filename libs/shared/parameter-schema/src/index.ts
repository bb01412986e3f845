export * from './definition.js';
export * from './diff.js';
export * from './issue.js';
export * from './ladder.js';
export * from './language.js';
export * from './policy.js';
export * from './schema.js';
