export * from './api.ts';
export * from './browser.ts';
export * from './demo-runtime.ts';
export * from './postgres.ts';
export * from './restartable-postgres.ts';
export type { ApiService } from '../services/api-service.ts';
export type { DemoRuntimeService } from '../services/demo-runtime-service.ts';
export type { RuntimeEntry } from '../services/runtime-entry.ts';
export { freePort } from '../postgres/free-port.ts';
