import {
  RuntimeFailure,
  type ExchangeOptions,
  type RuntimeClient,
  type RuntimeTarget,
} from '@kamerton/api-runtime-client';
import type { DiscoveryRequest, ListedModel, RuntimeKind } from '@kamerton/runtime-catalog';
import { firstReadable } from './first-readable.js';
import { readPayload } from './read-payload.js';

/** Far more than any list has; a list without an end is met by it all the same. */
export const maxListPages = 100;

interface ListPage {
  readonly models: readonly ListedModel[];
  readonly next: DiscoveryRequest | null;
}

export interface ListOptions extends ExchangeOptions {
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}

/**
 * All models that the runtime lists, on however many pages. Half a list is none: the models of pages that were not read would
 * count as gone.
 * @throws RuntimeFailure
 */
export async function readList(
  kind: RuntimeKind,
  target: RuntimeTarget,
  client: RuntimeClient,
  { deadline, ...options }: ListOptions,
): Promise<readonly ListedModel[]> {
  const { listRequest, readList: readModels, olderLists = [], nextPage } = kind.discovery;
  const read = (payload: unknown): ListPage => ({ models: readModels(payload), next: nextPage?.(payload) ?? null });
  const older = olderLists.map(({ request, read: readOlder }) => ({
    request,
    read: (payload: unknown): ListPage => ({ models: readOlder(payload), next: null }),
  }));
  let page = await firstReadable([{ request: listRequest, read }, ...older], target, client, options);
  const models = [...page.models];
  const asked = new Set([keyOf(listRequest)]);
  while (page.next !== null) {
    const problem = problemOf(page.next, asked, deadline);
    if (problem !== null)
      throw client.noted(new RuntimeFailure(problem.code, target.id, endpointOf(page.next), problem.words));
    asked.add(keyOf(page.next));
    page = await readPayload(client, target, page.next, read, options);
    models.push(...page.models);
  }
  return models;
}

function problemOf(
  next: DiscoveryRequest,
  asked: ReadonlySet<string>,
  deadline: number,
): { readonly code: 'ENDLESS_LIST' | 'TIMEOUT'; readonly words: string } | null {
  if (asked.has(keyOf(next))) {
    return { code: 'ENDLESS_LIST', words: 'is named as the next page of a list that it was part of already' };
  }
  if (asked.size >= maxListPages)
    return { code: 'ENDLESS_LIST', words: `would be page ${maxListPages + 1} of one list` };
  if (performance.now() <= deadline) return null;
  return { code: 'TIMEOUT', words: 'was not asked: the runtime took too long before' };
}

const endpointOf = ({ method, path }: DiscoveryRequest): string => `${method} ${path}`;
const keyOf = ({ method, path, body }: DiscoveryRequest): string => `${method} ${path} ${JSON.stringify(body)}`;
