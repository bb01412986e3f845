import type { PresetRevision, StoredPreset } from '@kamerton/api-database';
import type { Act } from './act.js';
import type { PresetContent } from './preset-diff.js';
import { recordPreset } from './record-preset.js';

const act: Act = {
  at: '2026-01-02T03:04:05.678Z',
  user_id: 'anna',
  actor_kind: 'user',
  reason: 'why not',
  source: 'cockpit',
  request_id: 'r1',
};

const held = (change: Partial<StoredPreset> = {}): StoredPreset => ({
  name: 'calm',
  version: 3,
  live: true,
  description: 'for reports',
  params: { temperature: 0.2, top_k: 0 },
  updatedAt: null,
  updatedBy: null,
  ...change,
});

const recorder = () => {
  const revisions: PresetRevision[] = [];
  const presets = { record: async (revision: PresetRevision) => void revisions.push(revision) };
  return {
    revisions,
    write: (before: StoredPreset, content: PresetContent | null, by: Act) =>
      recordPreset({ presets }, before, content, by),
  };
};

describe('recording a preset', () => {
  it('tells what changed, and nothing else', async () => {
    const { revisions, write } = recorder();
    const content = { description: 'for reports', params: { temperature: 0, top_k: 0, seed: 1 } };
    const { preset, event } = await write(held(), content, act);
    expect(preset).toMatchObject({ version: 4, live: true, params: content.params, updatedBy: 'anna' });
    expect(event).toEqual({
      ...act,
      action: 'preset.update',
      runtime: null,
      model: null,
      profile: null,
      version: 4,
      diff: { preset: 'calm', params: { temperature: { from: 0.2, to: 0 }, seed: { from: null, to: 1 } } },
    });
    expect(revisions).toMatchObject([{ preset: 'calm', version: 4, action: 'update', reason: 'why not' }]);
  });

  it('writes nothing when nothing changes, lists and all', async () => {
    const { revisions, write } = recorder();
    const before = held({ params: { stop: ['a', 'b'] } });
    const { preset, event } = await write(before, { description: 'for reports', params: { stop: ['a', 'b'] } }, act);
    expect([preset, event, revisions]).toEqual([before, null, []]);
  });

  it('goes on counting when a deleted one comes back, and takes nothing of what it held', async () => {
    const { write } = recorder();
    const { preset, event } = await write(held({ live: false }), { description: '', params: { seed: 7 } }, act);
    expect(preset).toMatchObject({ version: 4, live: true, description: '', params: { seed: 7 } });
    expect(event).toMatchObject({
      action: 'preset.create',
      diff: { description: { from: null, to: '' }, params: { seed: { from: null, to: 7 } } },
    });
  });

  it('keeps what a deleted one held, so that it can come back', async () => {
    const { revisions, write } = recorder();
    const { preset, event } = await write(held(), null, act);
    expect(preset).toMatchObject({ version: 4, live: false });
    expect(event).toMatchObject({
      action: 'preset.delete',
      diff: { description: { from: 'for reports', to: null }, params: { temperature: { from: 0.2, to: null } } },
    });
    expect(revisions).toMatchObject([{ action: 'delete', params: held().params, description: 'for reports' }]);
  });

  it('removes nothing twice', async () => {
    const { revisions, write } = recorder();
    expect((await write(held({ live: false }), null, act)).event).toBeNull();
    expect(revisions).toEqual([]);
  });
});
