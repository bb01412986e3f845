export { AdapterError, adapterErrorCodes, type AdapterErrorCode } from './adapter-error.js';
export type { GenerationAdapterOptions } from './adapter-options.js';
export type { AdapterStatus } from './adapter-status.js';
export { createGenerationAdapter, type GenerationAdapter } from './generation-adapter.js';
export type { AdapterCounts, ApplyReport, DialectId, ResolveRequestBody } from '@kamerton/contract';
export type { AppliedRequest } from '@kamerton/request-plan';
