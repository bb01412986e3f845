import type { ConflictResolution, ConfigWriteBody } from '@kamerton/contract';
import { type Headers, type Place, resolvingOf, type TestApi, urlOf, type WriteMethod } from '@kamerton/api-testing';

/** `model of m: top_k value, max: 35 clamped 30`; the model that a test made for itself is called m. */
export const conflictLines = (conflicts: readonly ConflictResolution[] = []): string[] =>
  conflicts.map(
    ({ model, profile, rung, parameter, subject, rule, from, resolution, to }) =>
      `${rung.replace('_override', '')}${model === null ? '' : ` of ${model.replace(/:.*/, '').replace(/^model-of-.*/, 'm')}`}` +
      `${profile === null ? '' : ` / ${profile}`}: ${parameter} ${subject}, ${rule}: ` +
      `${JSON.stringify(from)} ${resolution} ${JSON.stringify(to)}`,
  );

/** Writes that contradict policies: refused, and with `resolve_conflicts`. */
export interface ConflictingWrites {
  readonly refused: (place: Place, body: object, method?: WriteMethod) => Promise<string[]>;
  readonly resolving: (method: WriteMethod, url: string, body?: object, headers?: Headers) => Promise<ConfigWriteBody>;
  readonly patchResolving: (place: Place, body: object, headers?: Headers) => Promise<ConfigWriteBody>;
  /** What the database holds of the runtime and its models, lower rungs first. */
  readonly stored: (place: Place) => Promise<Record<string, unknown>[]>;
}

export function conflictingWrites(api: () => TestApi): ConflictingWrites {
  const resolving: ConflictingWrites['resolving'] = async (method, url, body, headers) => {
    const answer = await api().send(method, resolvingOf(url), body, headers);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as ConfigWriteBody;
  };
  return {
    resolving,
    patchResolving: (place, body, headers) => resolving('PATCH', urlOf(place), body, headers),
    refused: async (place, body, method = 'PATCH') => {
      const problem = await api().refusal(method, place, body);
      expect([problem.status, problem.code]).toEqual([409, 'POLICY_CONFLICT']);
      return conflictLines(problem.conflicts);
    },
    stored: ({ runtime }) =>
      api().sql(
        `SELECT model IS NOT NULL AS model, profile, version, params, policies FROM override_sets WHERE runtime_id = $1
         ORDER BY model NULLS FIRST, profile NULLS FIRST`,
        [runtime],
      ),
  };
}
