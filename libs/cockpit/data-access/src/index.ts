export { ApiClient, type ApiResult } from './api/api-client';
export type { ApiFailure } from './api/api-failure';
export { provideApi } from './api/provide-api';
export { ConfigStore } from './config/config-store';
export { type ModelAddress, isSameModel } from './models/model-address';
export { keepModelsFresh } from './models/keep-models-fresh';
export { type LoadPhase, ModelsStore, type RuntimeGroup } from './models/models-store';
export { RegistryClient } from './models/registry-client';
export { VerificationStore } from './verification/verification-store';
