import type { ModelKnowledge, OverrideSetEntity } from '@kamerton/api-database';
import { blankSet } from '@kamerton/api-override-sets';
import { runtimeRow } from '@kamerton/api-testing';
import type { WantedSet } from '../planning/wanted-sets.js';
import { neededLooks } from './needed-looks.js';

const row = runtimeRow('gpu-1');
const runtime = { id: 'gpu-1', before: row, after: row };
const seen: ModelKnowledge = {
  ...{ runtimeId: 'gpu-1', model: 'seen', facts: null, factsHash: null, runtimeKind: 'ollama', runtimeVersion: null },
  ...{ demo: false, schemaStatus: 'missing', problemCode: null, problemDetail: null },
};
const known = [{ runtime, models: new Map([['seen', seen]]), wide: null }];

const wanted = (model: string | null, params: WantedSet['content']['params']): WantedSet => ({
  address: { runtimeId: 'gpu-1', model, profile: null },
  pointer: '',
  content: { params, policies: {} },
});
const asked = (sets: readonly WantedSet[], present: readonly OverrideSetEntity[] = []) =>
  neededLooks(known, sets, present).map(({ runtime: { id }, models }) => [id, ...models]);

describe('a runtime', () => {
  it('is asked about models that nobody knows, and about them before all others', () => {
    expect(asked([wanted('new', { top_k: 0 }), wanted('other', { top_k: 1 }), wanted('seen', { top_k: 1 })])).toEqual([
      ['gpu-1', 'new', 'other'],
    ]);
  });

  it('is asked when something is set on the whole of it and nothing is known of any of its models', () => {
    expect(asked([wanted(null, { top_k: 1 })])).toEqual([['gpu-1']]);
  });

  it('is not asked for a model that is known, even one without a schema', () => {
    expect(asked([wanted('seen', { top_k: 1 })])).toEqual([]);
  });

  it('is not asked for what stands already, nor for what only goes', () => {
    const address = { runtimeId: 'gpu-1', model: 'gone', profile: null };
    const standing = { ...blankSet(address), version: 1, params: { top_k: 1 } };
    expect(asked([wanted('gone', { top_k: 1 })], [standing])).toEqual([]);
    expect(asked([wanted('gone', {})], [standing])).toEqual([]);
    expect(asked([wanted('gone', { top_k: 2 })], [standing])).toEqual([['gpu-1', 'gone']]);
  });
});
