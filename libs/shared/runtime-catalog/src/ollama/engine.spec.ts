import { ollamaEngine } from './engine.js';

const engine = (version: string | null, architecture: string | null, format: string | null = 'gguf') =>
  ollamaEngine({ version, architecture, format, remote: false });

describe('the engine that serves an Ollama model', () => {
  it.each([
    ['0.5.11', 'gemma3', 'cpp-runner'],
    ['0.5.13', 'gemma3', 'cpp-runner'],
    ['0.6.0', 'gemma3', 'go-engine'],
    ['0.11.11', 'qwen3', 'cpp-runner'],
    ['0.12.0', 'qwen3', 'go-engine'],
    ['0.24.0', 'qwen3', 'go-engine'],
    ['0.24.9-rc1', 'qwen3', 'go-engine'],
    ['0.24.0', 'llama', 'cpp-runner'],
    ['0.25.0', 'qwen3', 'unknown'],
    ['0.29.0', 'qwen3', 'unknown'],
    ['0.30.0-rc1', 'qwen3', 'unknown'],
    ['0.30.0', 'qwen3', 'llama-server'],
    ['0.33.0-rc2', 'llama', 'llama-server'],
    ['0.12.0', null, 'unknown'],
    ['0.30.0', null, 'llama-server'],
    ['0.0.0', 'llama', 'unknown'],
    [null, 'llama', 'unknown'],
  ])('of version %s and architecture %s is %s', (version, architecture, expected) => {
    expect(engine(version, architecture)).toBe(expected);
  });

  it('is MLX for safetensors, whatever the version', () => {
    expect(engine('0.33.0', 'qwen3', 'safetensors')).toBe('mlx');
    expect(engine(null, null, 'safetensors')).toBe('mlx');
  });

  it('is unknown for a format that it does not know', () => {
    expect(engine('0.33.0', 'llama', null)).toBe('unknown');
    expect(engine('0.33.0', 'llama', 'onnx')).toBe('unknown');
  });

  it('is another server for a remote model', () => {
    expect(ollamaEngine({ version: '0.33.0', architecture: 'gptoss', format: 'gguf', remote: true })).toBe('remote');
  });
});
