import fc from 'fast-check';
import { modelRow, urlOf, type Place, type TestApi } from '@kamerton/api-testing';
import type { ConfigBody, ConfigWriteBody, EffectiveSide, ImpactBody, ImpactTarget } from '@kamerton/contract';
import { checkAdvice, checkRules, type EffectiveValue, type EffectiveValues } from '@kamerton/parameter-schema';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

const profiles = [undefined, 'p'] as const;
const models = ['hot', 'cool'] as const;

/** Two models of one runtime that take different values: the cool one takes no temperature above 1, and no typical_p. */
async function newRuntime(): Promise<string> {
  const runtime = await api.newRuntime();
  const cool = { id: 'llama3', evidence: 'told', from: 'runtime_live' } as const;
  await api.repositories.models.save([
    modelRow(runtime, 'hot', { model_parameters: { top_k: 7 } }),
    modelRow(runtime, 'cool', { family: cool, engine: 'mlx', format: 'safetensors' }),
  ]);
  await api.patch({ runtime, model: 'hot' }, { params: { temperature: 0.9, max_tokens: 8192 } });
  await api.patch({ runtime, model: 'hot', profile: 'p' }, { params: { temperature: 1.5, top_p: 0.5 } });
  return runtime;
}

/** Few values, so that they meet; most of them of one parameter. */
const parameter = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constant('temperature'), fc.constantFrom(null, 0, 0.9, 1.5)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('top_p'), fc.constantFrom(null, 0.5)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('max_tokens'), fc.constantFrom(null, -1, 8192)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('context_length'), fc.constantFrom(null, 2048)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('typical_p'), fc.constantFrom(null, 0.9)) },
);
const policy = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('temperature'),
      fc.constantFrom(null, { max: 0.7 }, { min: 0.6 }, { forbid: true }, { force: true }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('max_tokens'), fc.constantFrom(null, { max: 4096 })) },
);
const byName = (entry: fc.Arbitrary<readonly [string, unknown]>, maxLength: number) =>
  fc.array(entry, { maxLength }).map((entries): Readonly<Record<string, unknown>> => Object.fromEntries(entries));

const write = fc.record({
  method: fc.constantFrom('PATCH', 'PATCH', 'PATCH', 'POST', 'DELETE'),
  model: fc.constantFrom(undefined, undefined, ...models),
  profile: fc.constantFrom(...profiles),
  params: byName(parameter, 3),
  policies: byName(policy, 1),
  resolve: fc.boolean(),
});
type Write = typeof write extends fc.Arbitrary<infer Of> ? Of : never;

const placeOf = (runtime: string, { model, profile }: Pick<Write, 'model' | 'profile'>): Place => ({
  runtime,
  ...(model !== undefined && { model, ...(profile !== undefined && { profile }) }),
});

/** A whole set cannot be written with what is to be removed. */
const withoutNulls = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, each]) => each !== null));

function send(runtime: string, { method, params, policies, resolve, ...where }: Write, dryRun: boolean) {
  const url = urlOf(placeOf(runtime, where));
  const query = `dry_run=${dryRun}${resolve ? '&resolve_conflicts=true' : ''}`;
  const body =
    method === 'POST' ? { params: withoutNulls(params), policies: withoutNulls(policies) } : { params, policies };
  return api.send(method, `${url}${url.includes('?') ? '&' : '?'}${query}`, method === 'DELETE' ? undefined : body);
}

interface Seen {
  readonly model: string;
  readonly profile: string | null;
  readonly config: ConfigBody;
}

const look = (runtime: string): Promise<readonly Seen[]> =>
  Promise.all(
    models.flatMap((model) =>
      profiles.map(async (profile) => ({
        model,
        profile: profile ?? null,
        config: await api.read(placeOf(runtime, { model, profile })),
      })),
    ),
  );

const sideOf = ({ value, source, sent }: EffectiveValue): EffectiveSide => ({
  ...(value !== undefined && { value }),
  source,
  sent,
});

function differences(before: EffectiveValues, after: EffectiveValues): ImpactTarget['effective'] {
  const entries = Object.entries(after).map(([name, to]) => {
    const from = before[name];
    if (from === undefined) throw new Error(`${name} was not there before`);
    return [name, { from: sideOf(from), to: sideOf(to) }] as const;
  });
  return Object.fromEntries(entries.filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to)));
}

/** How many rules are broken and how much advice is given, by what the configuration itself tells. */
function problemCount({
  generation_schema,
  schema_rules,
  schema_advice,
  current_values,
  effective,
}: ConfigBody): number {
  const schema = { parameters: generation_schema, rules: schema_rules };
  const isSent = (name: string) => effective[name]?.sent === true;
  const broken = checkRules(schema, current_values, { isSent });
  return broken.length + checkAdvice(schema, schema_advice, current_values, isSent).length;
}

/** What is stored and refused, by parameter and rung. */
const refusedSteps = ({ effective }: ConfigBody): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(effective).flatMap(([name, { ladder }]) =>
      ladder.flatMap(({ source, refusal }) =>
        refusal === undefined
          ? []
          : [[`${name} ${source}`, `${refusal.outcome} ${refusal.code} ${refusal.by}`] as const],
      ),
    ),
  );

/** Overrides that were effective, still stand as they stood, and are refused now. */
const lostEffects = (from: ConfigBody, to: ConfigBody): readonly string[] =>
  Object.entries(to.effective).flatMap(([name, { ladder }]) => {
    const before = from.effective[name];
    const won = before?.ladder.find(({ source, refusal }) => source === before.source && refusal === undefined);
    const now = ladder.find(({ source, value }) => source === won?.source && value === won.value);
    const isStored = now?.source.endsWith('_override') === true;
    return isStored && now.refusal !== undefined ? [`${name} ${now.source}`] : [];
  });

/** Of the load settings only how long the model stays loads nothing. */
const loadedAnew = (
  { current_values: from, generation_schema: schema }: ConfigBody,
  { current_values: to }: ConfigBody,
) =>
  Object.keys(schema).filter(
    (name) => schema[name]?.scope === 'load' && name !== 'keep_alive' && from[name] !== to[name],
  );

function expectSame({ targets, target_count }: ImpactBody, before: readonly Seen[], after: readonly Seen[]): void {
  let changed = 0;
  before.forEach(({ model, profile, config: from }, index) => {
    const to = after[index]?.config ?? from;
    const target = targets.find((each) => each.model === model && each.profile === profile);
    const effective = differences(from.effective, to.effective);
    if (target === undefined) {
      // A profile that is not there is no target: its requests are those of the model.
      if (!(from.profile_fallback && to.profile_fallback)) expect(effective).toEqual({});
      return;
    }
    changed += 1;
    expect(target.effective).toEqual(effective);
    expect(target.problems).toHaveLength(problemCount(to));
    const refused = refusedSteps(to);
    for (const { parameter, rung, outcome, code, by, to: left } of target.lost) {
      expect(refused.get(`${parameter} ${rung}`)).toBe(`${outcome} ${code} ${by}`);
      if (outcome === 'clamped') expect(left).toEqual(to.effective[parameter]?.value);
    }
    expect(target.lost.map(({ parameter, rung }) => `${parameter} ${rung}`)).toEqual(
      expect.arrayContaining([...lostEffects(from, to)]),
    );
    expect(target.reloads).toEqual(model === 'hot' ? loadedAnew(from, to) : []);
  });
  expect(target_count).toBe(changed);
  expect(targets).toHaveLength(changed);
}

it('the impact of a write is the difference that really writing it makes', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 5, maxLength: 5 }), async (writes) => {
      const runtime = await newRuntime();
      for (const each of writes) {
        const before = await look(runtime);
        const rehearsed = await send(runtime, each, true);
        const written = await send(runtime, each, false);
        expect(rehearsed.status).toBe(written.status);
        if (written.status !== 200) continue;
        accepted += 1;
        const { impact } = rehearsed.body as ConfigWriteBody;
        if (impact === null) throw new Error('a dry run tells no impact');
        expect(written.body).toMatchObject({ impact: null });
        expectSame(impact, before, await look(runtime));
      }
    }),
    { numRuns: 14 },
  );
  expect(accepted).toBeGreaterThan(20);
});
