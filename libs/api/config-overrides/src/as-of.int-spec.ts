import fc from 'fast-check';
import { apiPaths, type ConfigBody } from '@kamerton/contract';
import { modelRow, type Place, type TestApi, urlOf, type WriteMethod } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

type Rung = 'runtime' | 'model' | 'p' | 'q';
type Profile = 'p' | 'q';

/** One thing that somebody does, or that a look at the runtime finds out. */
type Step =
  | { readonly kind: 'patch'; readonly rung: Rung; readonly body: object }
  | { readonly kind: 'replace'; readonly rung: Rung; readonly body: object }
  | { readonly kind: 'clear'; readonly rung: Rung }
  | { readonly kind: 'restore'; readonly rung: Rung; readonly version: number }
  | { readonly kind: 'create'; readonly profile: Profile; readonly copyOf: Profile | null | undefined }
  | { readonly kind: 'rename'; readonly profile: Profile; readonly to: Profile }
  | { readonly kind: 'delete'; readonly profile: Profile }
  | { readonly kind: 'learn'; readonly context: number };

const rungs: readonly Rung[] = ['runtime', 'model', 'p', 'q'];
const rung = fc.constantFrom(...rungs);
const profile = fc.constantFrom<Profile>('p', 'q');
const value = fc.constantFrom(0, 1, 2, null);
const params = fc.record(
  { top_k: value, seed: value, context_length: fc.constantFrom(1000, 5000, null) },
  { requiredKeys: [] },
);
const policies = fc.record({ top_p: fc.constantFrom({ max: 0.5 }, { forbid: true }, null) }, { requiredKeys: [] });
const held = <Value extends object>(values: Value) =>
  Object.fromEntries(Object.entries(values).filter(([, each]) => each !== null));

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('patch' as const), rung, body: fc.record({ params, policies }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('replace' as const),
        rung,
        body: fc.record({ params: params.map(held), policies: policies.map(held) }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), rung }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('restore' as const), rung, version: fc.integer({ min: 1, max: 4 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('create' as const),
        profile,
        copyOf: fc.constantFrom<Profile | null | undefined>('p', 'q', null, undefined),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('rename' as const), profile, to: profile }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), profile }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('learn' as const), context: fc.constantFrom(2048, 4096, 8192) }),
    },
  ),
  { minLength: 8, maxLength: 16 },
);

/** Every act once, whatever chance brings. */
const everything: readonly Step[] = [
  { kind: 'patch', rung: 'runtime', body: { params: { top_k: 0 } } },
  { kind: 'replace', rung: 'model', body: { params: { top_k: 2 }, policies: { top_p: { max: 0.5 } } } },
  { kind: 'create', profile: 'p', copyOf: undefined },
  { kind: 'patch', rung: 'p', body: { params: { seed: 1 } } },
  { kind: 'learn', context: 2048 },
  { kind: 'rename', profile: 'p', to: 'q' },
  { kind: 'delete', profile: 'q' },
  { kind: 'restore', rung: 'p', version: 2 },
  { kind: 'clear', rung: 'model' },
];

interface Model {
  readonly runtime: string;
  readonly model: string;
}

const placeOf = ({ runtime, model }: Model, at: Rung): Place => {
  if (at === 'runtime') return { runtime };
  return at === 'model' ? { runtime, model } : { runtime, model, profile: at };
};

const restoreUrl = ({ runtime, model, profile: named }: Place, version: number): string =>
  model === undefined
    ? apiPaths.runtimeRestore(runtime, version)
    : apiPaths.restore(model, version, { runtime, profile: named });

/** Method, address and body of the request that takes the step. */
function requestOf(of: Model, step: Exclude<Step, { kind: 'learn' }>): [WriteMethod, string, object?] {
  const { runtime, model } = of;
  switch (step.kind) {
    case 'patch':
      return ['PATCH', urlOf(placeOf(of, step.rung)), step.body];
    case 'replace':
      return ['POST', urlOf(placeOf(of, step.rung)), step.body];
    case 'clear':
      return ['DELETE', urlOf(placeOf(of, step.rung))];
    case 'restore':
      return ['POST', restoreUrl(placeOf(of, step.rung), step.version)];
    case 'create':
      return ['POST', apiPaths.profiles(model, { runtime }), { profile: step.profile, copy_of: step.copyOf }];
    case 'rename':
      return ['PATCH', apiPaths.profile(model, step.profile, { runtime }), { profile: step.to }];
    case 'delete':
      return ['DELETE', apiPaths.profile(model, step.profile, { runtime })];
  }
}

/** Refusals belong to the game: what is refused must not show in history either. */
async function take(of: Model, step: Step): Promise<void> {
  if (step.kind === 'learn') {
    await api.repositories.models.save([modelRow(of.runtime, of.model, { context_length: step.context })]);
    return;
  }
  const { status, body } = await api.send(...requestOf(of, step));
  if (![200, 404, 409, 422].includes(status)) throw new Error(`${status}: ${JSON.stringify(body)}`);
}

/** A moment after all that was written and before all that will be. */
async function momentBetween(): Promise<string> {
  const moment = Date.now();
  while (Date.now() === moment) await new Promise(setImmediate);
  return new Date(moment).toISOString();
}

async function readAll(of: Model, at?: string): Promise<readonly ConfigBody[]> {
  return Promise.all(
    rungs.map(async (each) => {
      const { runtime, model, profile: named } = placeOf(of, each);
      const time = at === undefined ? {} : { at };
      const url =
        model === undefined
          ? apiPaths.runtimeConfig(runtime, time)
          : apiPaths.modelConfig(model, { runtime, profile: named, ...time });
      const { status, body } = await api.send('GET', url);
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body as ConfigBody;
    }),
  );
}

/** The only field that cannot be the same: whether a moment was named. Nothing drifts and nothing is verified here. */
const withoutMoment = ({ as_of: _, ...body }: ConfigBody) => body;

it('asking as of the moment after each write gives what was read then, on every rung', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const of = await api.newModel({ context_length: 8192 });
      const seen: { at: string; bodies: readonly ConfigBody[] }[] = [];
      for (const step of taken) {
        await take(of, step);
        seen.push({ bodies: await readAll(of), at: await momentBetween() });
      }
      for (const { at, bodies } of seen.toReversed()) {
        const then = await readAll(of, at);
        expect(then.map(withoutMoment)).toEqual(bodies.map(withoutMoment));
        expect(then.map(({ as_of: asOf }) => asOf)).toEqual(
          then.map(() => ({ at, schema_since: expect.stringMatching(/Z$/), schema_is_later: false })),
        );
      }
    }),
    { numRuns: 12, examples: [[everything]] },
  );
  const actions = await api.sql('SELECT DISTINCT action, deleted FROM revisions ORDER BY action, deleted');
  expect(actions.map(({ action, deleted }) => `${action}${deleted === true ? ' (the end)' : ''}`)).toEqual([
    ...['clear', 'create', 'delete (the end)', 'patch', 'rename', 'rename (the end)', 'replace', 'restore'],
  ]);
}, 120_000);

it('the moments of a set’s revisions never contradict their versions, however many write at once', async () => {
  const place = await api.newModel();
  await Promise.all(Array.from({ length: 40 }, (_, seed) => api.patch(place, { params: { seed } })));
  const rows = await api.sql(
    `SELECT r.version FROM revisions r JOIN override_sets s ON s.id = r.set_id WHERE s.runtime_id = $1
     ORDER BY r.at, r.version`,
    [place.runtime],
  );
  expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});
