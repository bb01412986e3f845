import type { ApplyReport } from '@kamerton/contract';
import type { AppliedRequest } from './plan.js';

type Body = Record<string, unknown>;

/** An object or a list that callers could change, so that each body gets its own. */
interface OwnedPlace {
  readonly within: readonly string[];
  readonly key: string;
  readonly content: Readonly<Body> | readonly unknown[];
}

/**
 * What a request without any parameter gets: the plan applied once to an empty request, taken apart so that putting it onto
 * another request is a few object spreads.
 */
export const fastPath = (
  applied: AppliedRequest,
  model: string | null,
): ((request: Readonly<Body>) => AppliedRequest) => {
  const { model: _, ...constants } = applied.body;
  const owned = ownedIn(constants, []);
  const report: ApplyReport = applied.report;
  return (request) => {
    const body: Body = { ...request, ...constants };
    for (const place of owned) copyInto(body, place);
    if (model !== null) body['model'] ??= model;
    return { body, report };
  };
};

/** Outer ones before those inside them. */
const ownedIn = (content: Readonly<Body>, within: readonly string[]): readonly OwnedPlace[] =>
  Object.entries(content).flatMap(([key, value]): readonly OwnedPlace[] => {
    if (Array.isArray(value)) return [{ within, key, content: value }];
    if (!isRecord(value)) return [];
    return [{ within, key, content: value }, ...ownedIn(value, [...within, key])];
  });

const copyInto = (body: Body, { within, key, content }: OwnedPlace): void => {
  let target = body;
  for (const name of within) {
    const inner = target[name];
    if (!isRecord(inner)) return;
    target = inner;
  }
  target[key] = Array.isArray(content) ? [...content] : { ...content };
};

const isRecord = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
