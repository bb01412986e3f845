import type { SnapshotBody, SnapshotSet } from '@kamerton/contract';
import { planIndex } from './plan-index.js';
import { ollamaSchema, vllmSchema } from './testing/models.js';

const set = (partial: Partial<SnapshotSet>): SnapshotSet => ({
  runtime: 'ollama-1',
  model: 'm',
  profile: null,
  version: 1,
  params: {},
  policies: {},
  ...partial,
});

const model = (runtime: string, kind: string, name: string, hash: string | null) => ({
  runtime,
  runtime_kind: kind,
  runtime_version: null,
  model: name,
  schema_hash: hash,
});

const snapshot: SnapshotBody = {
  sequence: 42,
  generated_at: '2026-08-20T10:00:00.000Z',
  schemas: { a: ollamaSchema, b: vllmSchema },
  models: [
    model('ollama-1', 'ollama', 'm', 'a'),
    model('ollama-1', 'ollama', 'other', 'a'),
    model('ollama-1', 'ollama', 'bare', null),
    model('vllm-1', 'vllm', 'm', 'b'),
    model('new-1', 'a-kind-of-tomorrow', 'm', 'a'),
    model('ollama-1', 'ollama', 'lost', 'no such hash'),
  ],
  sets: [
    set({ model: null, params: { temperature: 0.1, top_k: 11 } }),
    set({ params: { temperature: 0.2, min_p: 0.02 } }),
    set({ profile: 'summariser', params: { temperature: 0.3 } }),
    set({ model: 'other', params: { temperature: 0.9 } }),
  ],
};

describe('the plans of a snapshot', () => {
  const index = planIndex(snapshot);
  const options = (query: { model?: string; profile?: string }) =>
    index.planFor({ runtime: 'ollama-1', model: 'm', request: {}, ...query }).apply({}).body['options'];

  it('lay the model’s set over the runtime’s, and the profile’s over both', () => {
    expect(options({})).toEqual({ temperature: 0.2, top_k: 11, min_p: 0.02 });
    expect(options({ profile: 'summariser' })).toEqual({ temperature: 0.3, top_k: 11, min_p: 0.02 });
    expect(options({ model: 'other' })).toEqual({ temperature: 0.9, top_k: 11 });
  });

  it('are found by another name that the runtime knows the model by, unless that is a model of its own', () => {
    const named = (...names: string[]) =>
      planIndex({
        ...snapshot,
        models: names.map((name) => model('ollama-1', 'ollama', name, 'a')),
        sets: names.map((name) => set({ model: name, params: { top_k: name.length } })),
      }).planFor({ runtime: 'ollama-1', model: 'llama3', request: {} });
    expect(named('llama3:latest').apply({}).body).toEqual({ model: 'llama3:latest', options: { top_k: 13 } });
    expect(named('llama3:latest', 'llama3').apply({}).body).toEqual({ model: 'llama3', options: { top_k: 6 } });
    expect(named('llama3:8b').apply({}).report.pass_through).toBe('UNKNOWN_MODEL');
  });

  it('fall back to the model’s own set for a profile that does not exist, and say so', () => {
    const apply = (profile: string) =>
      index.planFor({ runtime: 'ollama-1', model: 'm', profile, request: {} }).apply({});
    expect(apply('nobody').report.profile_fallback).toBe(true);
    expect(apply('nobody').body['options']).toEqual({ temperature: 0.2, top_k: 11, min_p: 0.02 });
    expect(apply('summariser').report.profile_fallback).toBe(false);
  });

  it('know a profile that holds nothing, and none that left the snapshot', () => {
    const withProfile = planIndex({ ...snapshot, sets: [...snapshot.sets, set({ profile: 'new' })] });
    const report = (plans: typeof index) =>
      plans.planFor({ runtime: 'ollama-1', model: 'm', profile: 'new', request: {} }).apply({}).report;
    expect(report(withProfile).profile_fallback).toBe(false);
    expect(report(withProfile).applied).toEqual(report(index).applied);
    expect(report(index).profile_fallback).toBe(true);
  });

  it('neither freeze nor hand out what belongs to the snapshot', () => {
    const stop = ['END'];
    const own = planIndex({ ...snapshot, sets: [set({ params: { stop } })] });
    const plan = own.planFor({ runtime: 'ollama-1', model: 'm', request: {} });
    for (const request of [{}, { max_tokens: 5 }]) {
      const { body, report } = plan.apply(request);
      expect(Object.isFrozen(stop)).toBe(false);
      expect(report.applied[0]?.value).not.toBe(stop);
      const options = body['options'];
      const sent: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'stop') : null;
      if (!Array.isArray(sent)) throw new Error('no stop sequences were sent');
      sent.push('changed by the caller');
    }
    expect(stop).toEqual(['END']);
    expect(plan.apply({ max_tokens: 5 }).body['options']).toEqual({ num_predict: 5, stop: ['END'] });
    expect(plan.apply({}).body['options']).toEqual({ stop: ['END'] });
  });

  it('are compiled once, also for profiles that callers think up', () => {
    const find = (profile?: string) =>
      index.planFor({ runtime: 'ollama-1', model: 'm', request: {}, ...(profile === undefined ? {} : { profile }) });
    expect(find()).toBe(find());
    expect(find('summariser')).toBe(find('summariser'));
    expect(find('a')).toBe(find('b'));
    expect(find('a')).not.toBe(find());
  });

  it('follow the body’s shape where no dialect is named', () => {
    const keys = (request: Record<string, unknown>) =>
      Object.keys(index.planFor({ runtime: 'vllm-1', model: 'm', request }).apply({ ...request, max_tokens: 5 }).body);
    expect(keys({ messages: [] })).toContain('max_completion_tokens');
    expect(keys({ prompt: '' })).toContain('max_tokens');
  });

  it('follow the dialect that is named, unless the runtime does not speak it', () => {
    const apply = (runtime: string, dialect: 'native' | 'openai_chat') =>
      index.planFor({ runtime, model: 'm', dialect, request: {} }).apply({ max_tokens: 5 }).body;
    expect(apply('ollama-1', 'openai_chat')).toMatchObject({ max_tokens: 5, temperature: 0.2 });
    expect(apply('vllm-1', 'native')).toEqual({ max_completion_tokens: 5, model: 'm' });
  });

  it.each([
    ['nobody', 'm', 'UNKNOWN_RUNTIME'],
    ['ollama-1', 'nothing', 'UNKNOWN_MODEL'],
    ['ollama-1', 'bare', 'NO_SCHEMA'],
    ['ollama-1', 'lost', 'NO_SCHEMA'],
    ['new-1', 'm', 'NO_SCHEMA'],
    ['__proto__', 'constructor', 'UNKNOWN_RUNTIME'],
  ])('pass a request to %s/%s through untouched: %s', (runtime, name, reason) => {
    const request = { messages: [], temperature: 3 };
    const { body, report } = index.planFor({ runtime, model: name, request }).apply(request);
    expect(body).toEqual(request);
    expect(report).toMatchObject({ pass_through: reason, sequence: 42, applied: [] });
  });

  it('pass a request through when its schema cannot be worked with', () => {
    const broken: SnapshotBody = JSON.parse(JSON.stringify({ ...snapshot, schemas: { a: {} } }));
    const { body, report } = planIndex(broken)
      .planFor({ runtime: 'ollama-1', model: 'm', request: {} })
      .apply({ top_k: 1 });
    expect(body).toEqual({ top_k: 1 });
    expect(report.pass_through).toBe('INTERNAL_ERROR');
  });
});
