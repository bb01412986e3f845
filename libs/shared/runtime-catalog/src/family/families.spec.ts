import { narrowToFamily } from './narrow-to-family.js';
import { recogniseFamily } from './recognise-family.js';

const named = (name: string) => recogniseFamily({ architecture: null, told: [], name })?.id ?? null;

describe('a name alone', () => {
  it.each([
    'llama3',
    'llama3:8b',
    'llama3.1:8b',
    'llama3.3:70b-instruct-q4_K_M',
    'Meta-Llama-3-8B-Instruct',
    'meta-llama/Meta-Llama-3.1-8B-Instruct',
    'hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M',
    'llama3-chatqa:8b',
    'dolphin-llama3',
    'NousResearch/Hermes-3-Llama-3.1-8B',
    'nvidia/Llama-3_3-Nemotron-Super-49B-v1',
    'llama_3_8b',
    'registry.example:5000/team/llama3.2:1b',
  ])('%s is of the Llama 3 family', (name) => {
    expect(named(name)).toBe('llama3');
  });

  it.each([
    'codellama:7b',
    'my-llama-30b',
    'llama-30b',
    'llama-3b',
    'llama-3.5b',
    'open_llama_3b_v2',
    'llama2:7b',
    'llama2',
    'llama:3',
    'llama31:8b',
    'llama4:scout',
    'tinyllama',
    'tinyllama-3',
    'ollama3',
    'xllama3',
    'deepseek-r1-distill-llama:8b',
    'DeepSeek-R1-Distill-Llama-8B',
    'llama3-fans/mistral-7b',
    'meta-llama/Llama-2-7b-chat-hf',
    'qwen3:8b',
    'phi3',
    '',
  ])('%p is not', (name) => {
    expect(named(name)).toBeNull();
  });

  it.each([
    ['gpt-oss:20b', 'gpt-oss'],
    ['openai/gpt-oss-120b', 'gpt-oss'],
    ['gpt-ossify', null],
    ['gpt-4o', null],
  ])('%s is of the family %p', (name, family) => {
    expect(named(name)).toBe(family);
  });
});

describe('facts', () => {
  const llamaByName = { name: 'llama3:8b', told: [] };
  const basename = (value: string) => [{ field: 'general.basename', value, decisive: true }];
  const title = (value: string) => [{ field: 'general.name', value, decisive: false }];

  it('beat the name: another architecture is another family', () => {
    expect(recogniseFamily({ ...llamaByName, architecture: 'qwen3' })).toBeNull();
    expect(recogniseFamily({ ...llamaByName, architecture: 'llama4' })).toBeNull();
  });

  it('beat the name: another basename is another family', () => {
    expect(recogniseFamily({ ...llamaByName, architecture: 'llama', told: basename('Mistral') })).toBeNull();
  });

  it('do not prove the family by an architecture that others share', () => {
    expect(recogniseFamily({ name: 'my-model', told: [], architecture: 'llama' })).toBeNull();
    expect(recogniseFamily({ ...llamaByName, architecture: 'llama' })).toEqual({
      id: 'llama3',
      evidence: 'model name: llama3:8b',
      from: 'model_name',
    });
  });

  it.each(['Meta-Llama-3.1', 'Llama-3.2', 'Llama 3'])('prove the family by the basename %s', (value) => {
    expect(recogniseFamily({ name: 'my-model', architecture: 'llama', told: basename(value) })).toEqual({
      id: 'llama3',
      evidence: `general.basename: ${value}`,
      from: 'runtime_live',
    });
  });

  it('take a title as proof for the family, never against it', () => {
    const architecture = 'llama';
    expect(recogniseFamily({ name: 'x', architecture, told: title('Meta-Llama-3-8B-Instruct') })?.id).toBe('llama3');
    expect(recogniseFamily({ ...llamaByName, architecture, told: title('snapshots') })?.id).toBe('llama3');
  });

  it('prove the family by an architecture of its own', () => {
    expect(recogniseFamily({ name: 'x', told: [], architecture: 'gptoss' })).toMatchObject({
      id: 'gpt-oss',
      from: 'runtime_live',
    });
  });
});

describe('the limits of a family', () => {
  const open = { type: 'float', min: 0, soft_max: 2, provenance: {} } as const;

  it('narrow what is wider', () => {
    expect(narrowToFamily('llama3', 'temperature', open)).toMatchObject({ min: 0, max: 1 });
    expect(narrowToFamily('llama3', 'temperature', open)).not.toHaveProperty('soft_max');
    expect(narrowToFamily('llama3', 'temperature', { ...open, max: 2 })).toMatchObject({ max: 1 });
  });

  it('leave alone what is narrower already, other parameters and other families', () => {
    const narrower = { ...open, max: 0.5 };
    expect(narrowToFamily('llama3', 'temperature', narrower)).toBe(narrower);
    expect(narrowToFamily('llama3', 'top_p', open)).toBe(open);
    expect(narrowToFamily('llama3', 'constructor', open)).toBe(open);
    expect(narrowToFamily(null, 'temperature', open)).toBe(open);
  });
});
