import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiPaths, type ConfigBody, type ConfigWriteBody, type Problem } from '@kamerton/contract';

/** An override set: without `model` the runtime-wide one. */
export interface Place {
  readonly runtime: string;
  readonly model?: string;
  readonly profile?: string;
}

export type Headers = Readonly<Record<string, string>>;
export type WriteMethod = 'PATCH' | 'POST' | 'DELETE';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

export interface TestClient {
  readonly send: (method: WriteMethod | 'GET', url: string, body?: unknown, headers?: Headers) => Promise<Answer>;
  readonly read: (place: Place, headers?: Headers) => Promise<ConfigBody>;
  /** @throws Error when the write was refused */
  readonly patch: (place: Place, body: object, headers?: Headers) => Promise<ConfigWriteBody>;
  readonly replace: (place: Place, body: object, headers?: Headers) => Promise<ConfigWriteBody>;
  readonly clear: (place: Place, headers?: Headers) => Promise<ConfigWriteBody>;
  readonly restore: (place: Place, version: number, headers?: Headers) => Promise<ConfigWriteBody>;
  /** @throws Error when the write was accepted, or answered with something that is no problem */
  readonly refusal: (method: WriteMethod, place: Place | string, body?: unknown, headers?: Headers) => Promise<Problem>;
}

export const urlOf = ({ runtime, model, profile }: Place): string =>
  model === undefined ? apiPaths.runtimeConfig(runtime) : apiPaths.modelConfig(model, { runtime, profile });

const withFlag = (url: string, flag: string): string => `${url}${url.includes('?') ? '&' : '?'}${flag}=true`;

export const dryRunOf = (url: string): string => withFlag(url, 'dry_run');
export const resolvingOf = (url: string): string => withFlag(url, 'resolve_conflicts');

const restoreUrl = ({ runtime, model = '', profile }: Place, version: number): string =>
  apiPaths.restore(model, version, { runtime, profile });

export function testClient(app: NestFastifyApplication): TestClient {
  const send: TestClient['send'] = async (method, url, body, headers = {}) => {
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await app.inject({
      method,
      url,
      headers: { ...(payload !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(payload !== undefined && { payload }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  };

  async function accepted<Body>(...request: Parameters<TestClient['send']>): Promise<Body> {
    const { status, body } = await send(...request);
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body as Body;
  }

  return {
    send,
    read: (place, headers) => accepted('GET', urlOf(place), undefined, headers),
    patch: (place, body, headers) => accepted('PATCH', urlOf(place), body, headers),
    replace: (place, body, headers) => accepted('POST', urlOf(place), body, headers),
    clear: (place, headers) => accepted('DELETE', urlOf(place), undefined, headers),
    restore: (place, version, headers) => accepted('POST', restoreUrl(place, version), undefined, headers),
    refusal: async (method, place, body, headers) => {
      const answer = await send(method, typeof place === 'string' ? place : urlOf(place), body, headers);
      if (!isProblem(answer))
        throw new Error(`no problem: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
      return answer.body;
    },
  };
}

function isProblem(answer: Answer): answer is Answer & { readonly body: Problem } {
  return answer.status >= 400 && String(answer.headers['content-type']).startsWith('application/problem+json');
}
