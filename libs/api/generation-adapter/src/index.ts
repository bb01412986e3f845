export * from './generation-adapter.module.js';
