export * from './signal.js';
export * from './signals.js';
export * from './signals.module.js';
