export * from './access.js';
export * from './caller-resolver.js';
export * from './caller.js';
export * from './identity.module.js';
export * from './loopback-host.js';
