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

  it.each([
    ['a slash', 'a/b', 'a%2Fb'],
    ['a space', 'a b', 'a%20b'],
    ['a question mark', 'a?b', 'a%3Fb'],
    ['a hash', 'a#b', 'a%23b'],
    ['a percent sign', 'a%2Fb', 'a%252Fb'],
    ['an at sign', 'a@sha256:b', 'a%40sha256%3Ab'],
    ['letters beyond ASCII', 'żółw', '%C5%BC%C3%B3%C5%82w'],
  ])('lose nothing of a name with %s', (_, model, encoded) => {
    expect(apiPaths.model(model)).toBe(`/api/v1/models/${encoded}`);
    expect(decodeURIComponent(encoded)).toBe(model);
  });

  it('keep 0, false and the empty text in the query, which are not left out', () => {
    expect(apiPaths.models({ q: '', limit: 0, loaded: false })).toBe('/api/v1/models?q=&limit=0&loaded=false');
  });

  it('encode query values as form fields', () => {
    expect(apiPaths.modelConfig('m', { runtime: 'a&b=c', profile: 'code review', dry_run: true })).toBe(
      '/api/v1/models/m/config?runtime=a%26b%3Dc&profile=code+review&dry_run=true',
    );
  });

  it('name revisions by their version', () => {
    expect(apiPaths.revisions('m', { runtime: 'r', limit: 5 })).toBe(
      '/api/v1/models/m/config/revisions?runtime=r&limit=5',
    );
    expect(apiPaths.restore('m', 3, { runtime: 'r' })).toBe('/api/v1/models/m/config/revisions/3/restore?runtime=r');
  });

  it('reach a runtime with any id as one segment', () => {
    expect(apiPaths.runtime('../admin')).toBe('/api/v1/runtimes/..%2Fadmin');
    expect(apiPaths.runtimeConfig('r')).toBe('/api/v1/runtimes/r/config');
    expect(apiPaths.runtimeRefresh('r')).toBe('/api/v1/runtimes/r/refresh');
  });
});
