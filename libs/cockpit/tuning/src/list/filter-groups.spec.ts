import { modelBody, runtimeBody } from '@kamerton/cockpit-testing';
import { filterGroups } from './filter-groups';

const groups = [
  {
    runtime: runtimeBody(),
    models: [modelBody(), modelBody({ model: 'qwen3:4b', family: 'qwen3', parameter_size: '4B' })],
  },
  { runtime: runtimeBody({ id: 'vllm' }), models: [modelBody({ runtime: 'vllm', model: 'meta-llama/Llama-3.1-8B' })] },
];

const found = (query: string): readonly string[] =>
  filterGroups(groups, { query, onlyDrifted: false }).flatMap(({ models }) => models.map(({ model }) => model));

describe('filterGroups', () => {
  it('finds every word, in any order and any case', () => {
    expect(found('8b LLAMA')).toEqual(['llama3:8b', 'meta-llama/Llama-3.1-8B']);
    expect(found('llama vllm')).toEqual(['meta-llama/Llama-3.1-8B']);
  });

  it('leaves out runtimes that have no match', () => {
    expect(filterGroups(groups, { query: 'qwen', onlyDrifted: false }).map(({ runtime }) => runtime.id)).toEqual([
      'ollama',
    ]);
  });

  it('shows everything for blanks', () => {
    expect(filterGroups(groups, { query: '   ', onlyDrifted: false })).toBe(groups);
  });

  it('narrows to what has drifted, within what is searched for', () => {
    const drifted = groups.map(({ runtime, models }) => ({
      runtime,
      models: models.map((model) => ({ ...model, drifted: model.model !== 'llama3:8b' })),
    }));
    const names = (query: string): readonly string[] =>
      filterGroups(drifted, { query, onlyDrifted: true }).flatMap(({ models }) => models.map(({ model }) => model));
    expect(names('')).toEqual(['qwen3:4b', 'meta-llama/Llama-3.1-8B']);
    expect(names('meta')).toEqual(['meta-llama/Llama-3.1-8B']);
  });
});
