import { apiPaths } from './paths.js';

describe('paths of the API', () => {
  it('carry any model name as one percent-encoded segment', () => {
    expect(apiPaths.modelConfig('hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M', { runtime: 'ollama' })).toBe(
      '/api/v1/models/hf.co%2Fbartowski%2FLlama-3.2-3B-Instruct-GGUF%3AQ4_K_M/config?runtime=ollama',
    );
  });

  it('leave out what the caller left out', () => {
    expect(apiPaths.modelConfig('llama3:8b', { runtime: undefined })).toBe('/api/v1/models/llama3%3A8b/config');
  });
});
