import { runtimeRow } from '@kamerton/api-testing';
import type { Role } from '@kamerton/api-identity';
import { refuseRuntimeChanges } from './refuse-runtime-changes.js';

const caller = (...roles: readonly Role[]) => ({ user_id: 'u', actor_kind: 'user', roles }) as const;
const before = runtimeRow('gpu-1');

describe('a document that changes runtimes', () => {
  it.each([
    ['a new one', { id: 'gpu-1', before: null, after: before }],
    ['a moved one', { id: 'gpu-1', before, after: { ...before, baseUrl: 'http://127.0.0.1:1' } }],
    ['one that goes', { id: 'gpu-1', before, after: null }],
  ])('is for administrators alone: %s', (_what, runtime) => {
    expect(() => refuseRuntimeChanges(caller('tuner'), [runtime])).toThrow(/gpu-1/);
    expect(() => refuseRuntimeChanges(caller('tuner', 'admin'), [runtime])).not.toThrow();
  });

  it('is for tuners when it only names them', () => {
    expect(() => refuseRuntimeChanges(caller('tuner'), [{ id: 'gpu-1', before, after: { ...before } }])).not.toThrow();
  });
});
