import type { ModelEntity } from '@kamerton/api-database';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import { factsHash } from '../looking/normalised-facts.js';
import type { ModelFinding } from '../looking/findings.js';
import { reconcile } from './reconcile.js';

const facts = (model: string): ModelFacts => ({
  kind: 'plain',
  model,
  runtime_version: '1.0.0',
  digest: 'd1',
  engine: null,
  format: null,
  architecture: null,
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: null,
  capabilities: [],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
});

const sound = (model: string, change: Partial<ModelFacts> = {}): ModelFinding => {
  const read = { ...facts(model), ...change };
  return { model, digest: 'd1', facts: read, factsHash: factsHash(read), problem: null };
};

const failed = (model: string, digest = 'd1'): ModelFinding => ({
  model,
  digest,
  facts: null,
  factsHash: null,
  problem: { code: 'DISCOVERY_FAILED', detail: 'TIMEOUT: …' },
});

const then = new Date('2026-01-01T00:00:00Z');
const now = new Date('2026-01-02T00:00:00Z');

/** What stands in the table after the findings were written to an empty one. */
const stored = (...findings: readonly ModelFinding[]): ModelEntity[] => [
  ...reconcile('gpu-1', [], findings, then).rows,
];

const against = (rows: readonly ModelEntity[], ...findings: readonly ModelFinding[]) =>
  reconcile('gpu-1', rows, findings, now);

describe('reconcile', () => {
  it('writes every model of a runtime that was unknown', () => {
    const result = against([], sound('a'), failed('b'));
    expect(result).toMatchObject({ added: ['a', 'b'], changed: [], removed: [] });
    expect(result.rows).toMatchObject([
      { runtimeId: 'gpu-1', model: 'a', schemaStatus: 'ready', problemCode: null, present: true, discoveredAt: now },
      { model: 'b', schemaStatus: 'missing', problemCode: 'DISCOVERY_FAILED', facts: null },
    ]);
  });

  it('writes nothing when nothing is new, failures included', () => {
    const findings = [sound('a'), failed('b')];
    expect(against(stored(...findings), ...findings)).toEqual({ rows: [], added: [], changed: [], removed: [] });
  });

  it('writes only the model whose facts changed', () => {
    const result = against(stored(sound('a'), sound('b')), sound('a'), sound('b', { loaded: true }));
    expect(result).toMatchObject({
      changed: ['b'],
      rows: [{ model: 'b', facts: { loaded: true }, discoveredAt: now }],
    });
  });

  it('names models that are gone, once', () => {
    const rows = stored(sound('a'), sound('b'));
    expect(against(rows, sound('a')).removed).toEqual(['b']);
    const retired = rows.map((row) => ({ ...row, present: row.model === 'a' }));
    expect(against(retired, sound('a')).removed).toEqual([]);
  });

  it('counts a model that comes back as added', () => {
    const gone = stored(sound('a')).map((row) => ({ ...row, present: false }));
    expect(against(gone, sound('a'))).toMatchObject({
      added: ['a'],
      changed: [],
      rows: [{ model: 'a', present: true }],
    });
  });

  it('keeps the facts of the same content when a later look at it fails, and says that it failed', () => {
    expect(against(stored(sound('a')), failed('a')).rows).toMatchObject([
      { schemaStatus: 'ready', problemCode: 'DISCOVERY_FAILED', facts: { model: 'a' }, discoveredAt: then },
    ]);
  });

  it('drops the facts when the content changed and the look at the new one fails', () => {
    expect(against(stored(sound('a')), failed('a', 'd2')).rows).toMatchObject([
      { schemaStatus: 'missing', problemCode: 'DISCOVERY_FAILED', facts: null, factsHash: null, digest: 'd2' },
    ]);
  });

  it('leaves a known model as it is when the look had no time for it', () => {
    const unasked = { ...failed('a'), skippedForTime: true } as const;
    expect(against(stored(sound('a')), unasked)).toEqual({ rows: [], added: [], changed: [], removed: [] });
    // Other content than before is not known, and a model that was gone is there again.
    expect(against(stored(sound('a')), { ...unasked, digest: 'd2' }).rows).toMatchObject([{ schemaStatus: 'missing' }]);
    expect(against([], unasked).rows).toMatchObject([{ schemaStatus: 'missing', problemCode: 'DISCOVERY_FAILED' }]);
  });

  it('forgets the failure when the next look succeeds', () => {
    const afterFailure = [...against(stored(sound('a')), failed('a')).rows];
    expect(against(afterFailure, sound('a')).rows).toMatchObject([{ schemaStatus: 'ready', problemCode: null }]);
  });
});
