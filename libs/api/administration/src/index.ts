export * from './act.js';
export * from './administration.module.js';
export * from './administrative-acts.js';
export * from './credential-after.js';
export * from './current-act.js';
export * from './runtime-diff.js';
export * from './runtime-event.js';
