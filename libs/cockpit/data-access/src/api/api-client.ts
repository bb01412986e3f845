import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable, catchError, firstValueFrom, map, of, timeout } from 'rxjs';
import { type ApiFailure, failureOf } from './api-failure';

export type ApiResult<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly failure: ApiFailure };

type Headers = Readonly<Record<string, string>>;

/** Long enough for an API that must ask a slow runtime first; past it a person should get to decide. */
const timeoutInMilliseconds = 20_000;

/** Calls to the API whose outcome is a value: failures are part of the answer, not exceptions. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly http = inject(HttpClient);

  get<Body>(path: string): Promise<ApiResult<Body>> {
    return settled(this.http.get<Body>(path));
  }

  post<Body>(path: string, body: object, headers: Headers = {}): Promise<ApiResult<Body>> {
    return settled(this.http.post<Body>(path, body, { headers }));
  }

  delete<Body>(path: string, headers: Headers = {}): Promise<ApiResult<Body>> {
    return settled(this.http.delete<Body>(path, { headers }));
  }

  patch<Body>(path: string, body: object, headers: Headers): Promise<ApiResult<Body>> {
    return settled(this.http.patch<Body>(path, body, { headers }));
  }
}

const settled = <Body>(answer: Observable<Body>): Promise<ApiResult<Body>> =>
  firstValueFrom(
    answer.pipe(
      timeout(timeoutInMilliseconds),
      map((body): ApiResult<Body> => ({ ok: true, body })),
      catchError((error: unknown) => of<ApiResult<Body>>({ ok: false, failure: failureOf(error) })),
    ),
  );
