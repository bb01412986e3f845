import {
  apiPaths,
  type AuditEventBody,
  type ConfigBody,
  type ConfigWriteBody,
  type Page,
  type Problem,
} from '@kamerton/contract';
import { call, type Answer, type Call } from './http-client.js';

/** An override set: without `model` the runtime-wide one. */
export interface Place {
  readonly runtime?: string;
  readonly model?: string;
  readonly profile?: string;
}

export interface Client {
  readonly url: string;
  readonly call: (order: Call) => Promise<Answer>;
  /** @throws Error for every status but 2xx */
  readonly get: <Body>(path: string, headers?: Call['headers']) => Promise<Body>;
  readonly send: <Body>(method: string, path: string, body?: unknown, headers?: Call['headers']) => Promise<Body>;
  readonly config: (place: Place, headers?: Call['headers']) => Promise<ConfigBody>;
  readonly patch: (place: Place, body: object, headers?: Call['headers']) => Promise<ConfigWriteBody>;
  readonly events: (
    filter?: Readonly<Record<string, string | number | undefined>>,
  ) => Promise<readonly AuditEventBody[]>;
  /** Every item of a list, page by page; `pathAt` gives the address of the page behind a cursor. */
  readonly all: <Item>(pathAt: (cursor: { readonly cursor?: string }) => string) => Promise<readonly Item[]>;
  /** @throws Error when the answer is no problem details */
  readonly problem: (order: Call) => Promise<Problem & { readonly answer: Answer }>;
}

export const pathOf = ({ runtime, model, profile }: Place): string =>
  model === undefined ? apiPaths.runtimeConfig(runtime ?? '') : apiPaths.modelConfig(model, { runtime, profile });

export function client(url: string): Client {
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const answer = await call(url, { method, path, body, headers });
    if (answer.status < 200 || answer.status > 299)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.text === '' ? null : JSON.parse(answer.text);
  };
  const get: Client['get'] = (path, headers) => send('GET', path, undefined, headers);
  return {
    url,
    call: (order) => call(url, order),
    get,
    send,
    config: (place, headers) => get(pathOf(place), headers),
    patch: (place, body, headers) => send('PATCH', pathOf(place), body, headers),
    events: async (filter = {}) => {
      const page = await get<Page<AuditEventBody>>(apiPaths.auditEvents({ limit: 500, ...filter }));
      return page.items;
    },
    all: async <Item>(pathAt: (cursor: { readonly cursor?: string }) => string) => {
      const items: Item[] = [];
      let next: string | null = null;
      do {
        const page: Page<Item> = await get(pathAt(next === null ? {} : { cursor: next }));
        items.push(...page.items);
        next = page.next_cursor;
      } while (next !== null);
      return items;
    },
    problem: async (order) => {
      const answer = await call(url, order);
      if (!String(answer.headers['content-type']).startsWith('application/problem+json')) {
        throw new Error(`no problem details: ${answer.status} ${answer.text}`);
      }
      return { ...JSON.parse(answer.text), answer };
    },
  };
}
