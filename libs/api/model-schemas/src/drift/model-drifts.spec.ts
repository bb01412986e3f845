import type { ModelStateEntity } from '@kamerton/api-database';
import { Logger } from '@nestjs/common';
import { testFacts } from '../testing/test-facts.js';
import { ModelDrifts } from './model-drifts.js';

Logger.overrideLogger(false);

const since = new Date('2026-01-02T03:04:05.678Z');
const then = testFacts({ runtime_version: '0.31.0' });
const now = testFacts({ runtime_version: '0.33.0' });

const state = (change: Partial<ModelStateEntity> = {}): ModelStateEntity => ({
  runtimeId: 'gpu-1',
  model: 'llama3:8b',
  facts: now,
  factsHash: 'now',
  digest: 'd1',
  problemCode: null,
  problemDetail: null,
  discoveredAt: since,
  runtimeKind: 'ollama',
  runtimeVersion: '0.33.0',
  demo: false,
  schemaStatus: 'ready',
  setVersion: 1,
  overrideCount: 1,
  baselineFacts: then,
  baselineHash: 'then',
  baselineVerdicts: {},
  presentVerdicts: {},
  driftedSince: since,
  ...change,
});

const upgraded = {
  since: since.toISOString(),
  runtime_version: { from: '0.31.0', to: '0.33.0' },
  parameters: { repetition_penalty: { default: { from: 1.1, to: 1 } } },
};

describe('what moved beneath the overrides of a model', () => {
  it('is the difference between what it was when somebody last looked and what it is', () => {
    expect(new ModelDrifts().of(state())).toEqual(upgraded);
  });

  it('is nothing without a baseline, and while nobody knows whether it moved', () => {
    const drifts = new ModelDrifts();
    expect(drifts.of(state({ baselineFacts: null, driftedSince: null }))).toBeNull();
    expect(drifts.of(state({ driftedSince: null }))).toBeNull();
  });

  it('shows verdicts that are others now, and none that merely lapsed or are new', () => {
    const verdicts = {
      baselineVerdicts: { repetition_penalty: 'honoured', top_k: 'honoured', seed: 'honoured', top_p: 'clamped' },
      presentVerdicts: { repetition_penalty: 'ignored', top_k: 'rejected', top_p: 'clamped', min_p: 'honoured' },
    } as const;
    expect(new ModelDrifts().of(state(verdicts))?.parameters).toEqual({
      repetition_penalty: { default: { from: 1.1, to: 1 }, verdict: { from: 'honoured', to: 'ignored' } },
      top_k: { verdict: { from: 'honoured', to: 'rejected' } },
    });
  });

  it('is followed when the model moves on, though drifts are remembered', () => {
    const drifts = new ModelDrifts();
    drifts.of(state());
    const again = state({ facts: { ...now, digest: 'd2' }, factsHash: 'later' });
    expect(drifts.of(again)).toEqual({ ...upgraded, digest: { from: 'd1', to: 'd2' } });
  });

  it('is no presence of parameters whose document only one of the looks was given', () => {
    const vllm = testFacts({ kind: 'vllm', runtime_version: '0.24.0' });
    const told = { ...vllm, known_fields: ['temperature'], known_field_rules: { temperature: { max: 1 } } };
    const drifts = new ModelDrifts();
    expect(drifts.between(told, vllm)).toEqual({ parameters: {} });
    expect(drifts.between(vllm, told)).toEqual({ parameters: {} });
    const more = { ...told, known_fields: ['temperature', 'top_p'] };
    expect(drifts.between(told, more).parameters).toEqual({ top_p: { presence: 'added' } });
  });

  it('stands when what the model is now cannot be read', () => {
    expect(new ModelDrifts().of(state({ facts: null, factsHash: null }))).toEqual({
      since: since.toISOString(),
      parameters: {},
    });
  });

  it.each([
    ['a kind of another release', { ...then, kind: 'of-the-past' }],
    ['a shape of another release', JSON.parse('{"kind": "ollama", "model": "llama3:8b"}')],
  ])('is nothing that can be told where the baseline is of %s', (_, baselineFacts) => {
    expect(new ModelDrifts().of(state({ baselineFacts }))?.parameters).toEqual({});
  });
});
