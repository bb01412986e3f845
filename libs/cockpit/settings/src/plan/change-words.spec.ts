import type { SettingsChange } from '@kamerton/contract';
import { settingsEn } from '../texts/settings.en';
import { changeTitle, fieldChanges } from './change-words';

const change: SettingsChange = {
  kind: 'override_set',
  action: 'update',
  place: { runtime: 'ollama', model: 'llama3:8b', profile: null },
  preset: null,
  version: { from: 1, to: 2 },
  diff: {},
};

describe('a change of a plan in words', () => {
  it.each<[Partial<SettingsChange>, string]>([
    [{}, 'Overrides of llama3:8b on ollama'],
    [{ place: { runtime: 'ollama', model: null, profile: null } }, 'Overrides of all models on ollama'],
    [{ place: { runtime: 'ollama', model: 'm', profile: 'p' } }, 'Profile p of m on ollama'],
    [{ kind: 'runtime', place: { runtime: 'vllm', model: null, profile: null } }, 'Runtime vllm'],
    [{ kind: 'preset', place: null, preset: 'calm' }, 'Preset calm'],
  ])('%j is “%s”', (given, title) => {
    expect(changeTitle({ ...change, ...given }, settingsEn)).toBe(title);
  });

  it('names fields wherever they stand, and keeps 0, false and "" apart from nothing', () => {
    const diff = {
      preset: 'calm',
      base_url: { from: 'http://a', to: 'http://b' },
      enabled: { from: null, to: false },
      params: { top_k: { from: 0, to: null }, stop: { from: ['a'], to: '' } },
    };
    expect(fieldChanges(diff, 'nothing')).toEqual([
      { name: 'base_url', from: 'http://a', to: 'http://b' },
      { name: 'enabled', from: 'nothing', to: 'false' },
      { name: 'params.top_k', from: '0', to: 'nothing' },
      { name: 'params.stop', from: '["a"]', to: '""' },
    ]);
  });
});
