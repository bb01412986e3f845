import { Injectable, inject } from '@angular/core';
import {
  type VerificationBody,
  type VerificationPlanBody,
  type VerificationRequestBody,
  apiPaths,
} from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';
import type { ModelAddress } from '../models/model-address';

@Injectable({ providedIn: 'root' })
export class VerificationClient {
  private readonly api = inject(ApiClient);

  read({ runtime, model }: ModelAddress): Promise<ApiResult<VerificationBody>> {
    return this.api.get(apiPaths.modelVerification(model, { runtime }));
  }

  /** What a run would do; nothing is asked of the runtime. */
  plan({ runtime, model }: ModelAddress, order: VerificationRequestBody): Promise<ApiResult<VerificationPlanBody>> {
    return this.api.post(apiPaths.modelVerification(model, { runtime, dry_run: true }), order);
  }

  start({ runtime, model }: ModelAddress, order: VerificationRequestBody): Promise<ApiResult<VerificationBody>> {
    return this.api.post(apiPaths.modelVerification(model, { runtime }), order);
  }

  cancel({ runtime, model }: ModelAddress): Promise<ApiResult<VerificationBody>> {
    return this.api.delete(apiPaths.modelVerification(model, { runtime }));
  }
}
