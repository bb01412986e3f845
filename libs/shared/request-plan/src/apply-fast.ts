import type { ApplyReport } from '@kamerton/contract';
import type { AppliedRequest } from './plan.js';

type Body = Record<string, unknown>;

/** A list that callers could change, so that each body gets its own. */
interface ListPlace {
  readonly container: string | null;
  readonly key: string;
  readonly list: readonly unknown[];
}

/**
 * What a request without any parameter gets: the plan applied once to an empty request, taken apart so that putting it onto
 * another request is a few object spreads.
 */
export const fastPath = (applied: AppliedRequest, model: string): ((request: Readonly<Body>) => AppliedRequest) => {
  const { model: _, ...constants } = applied.body;
  const containers = Object.entries(constants).filter((entry): entry is [string, Body] => isRecord(entry[1]));
  const lists = listsIn(constants);
  const report: ApplyReport = applied.report;
  return (request) => {
    const body: Body = { ...request, ...constants };
    for (const [name, content] of containers) body[name] = { ...content };
    for (const place of lists) copyList(body, place);
    if (body['model'] === undefined || body['model'] === null) body['model'] = model;
    return { body, report };
  };
};

const listsIn = (constants: Readonly<Body>): readonly ListPlace[] =>
  Object.entries(constants).flatMap(([key, value]): ListPlace[] => {
    if (Array.isArray(value)) return [{ container: null, key, list: value }];
    if (!isRecord(value)) return [];
    return Object.entries(value).flatMap(([inner, list]) =>
      Array.isArray(list) ? [{ container: key, key: inner, list }] : [],
    );
  });

const copyList = (body: Body, { container, key, list }: ListPlace): void => {
  const target = container === null ? body : body[container];
  if (isRecord(target)) target[key] = [...list];
};

const isRecord = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
