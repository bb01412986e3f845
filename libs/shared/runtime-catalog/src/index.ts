export * from './runtime-kind.js';
