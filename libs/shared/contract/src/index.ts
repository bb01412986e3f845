export * from './audit.js';
export * from './canonical-json.js';
export * from './config.js';
export * from './paths.js';
export * from './problem.js';
export * from './registry.js';
export * from './resolve.js';
export * from './snapshot.js';
