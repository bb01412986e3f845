import { Injectable, inject } from '@angular/core';
import {
  type ConfigWriteBody,
  type NewProfileBody,
  type ProfileRenameBody,
  type SetPlace,
  apiPaths,
} from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';

/** A profile by its place. */
export interface ProfilePlace extends SetPlace {
  readonly model: string;
  readonly profile: string;
}

/** Named variants of a model's overrides; each is an override set of its own, read and tuned like any other. */
@Injectable({ providedIn: 'root' })
export class ProfilesClient {
  private readonly api = inject(ApiClient);

  create(
    { runtime, model }: Pick<ProfilePlace, 'runtime' | 'model'>,
    body: NewProfileBody,
  ): Promise<ApiResult<unknown>> {
    return this.api.post(apiPaths.profiles(model, { runtime }), body);
  }

  rename(place: ProfilePlace, version: number, body: ProfileRenameBody): Promise<ApiResult<unknown>> {
    return this.api.patch(pathOf(place), body, ifMatch(version));
  }

  remove(place: ProfilePlace, version: number): Promise<ApiResult<ConfigWriteBody>> {
    return this.api.delete(pathOf(place), ifMatch(version));
  }
}

const pathOf = ({ runtime, model, profile }: ProfilePlace): string => apiPaths.profile(model, profile, { runtime });

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
