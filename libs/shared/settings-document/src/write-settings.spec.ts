import { writeSettings } from './write-settings.js';

describe('the canonical text of settings', () => {
  it('is short where there is nothing to say, and tells none from not spoken of', () => {
    expect(writeSettings({ kamerton: 1 })).toBe('kamerton: 1\n');
    expect(writeSettings({ kamerton: 1, runtimes: [], presets: [] })).toBe('kamerton: 1\nruntimes: []\npresets: []\n');
  });

  it('has names in ascending order, fields in a fixed one, and quotes where a reader might take text for something else', () => {
    const text = writeSettings({
      kamerton: 1,
      presets: [{ params: { top_p: 0.9, temperature: 1e-7 }, description: 'One line\nand another', name: 'precise' }],
      runtimes: [
        { id: 'local', kind: 'ollama', base_url: 'http://127.0.0.1:11434', enabled: true, params: {}, models: [] },
        {
          id: 'gpu-1',
          kind: 'vllm',
          base_url: 'http://gpu-1:8000',
          enabled: false,
          policies: { max_tokens: { on_violation: 'reject', max: 2048 }, seed: { forbid: true }, top_k: {} },
          models: [
            {
              model: 'llama3:8b',
              params: { stop: ['\n\nUser:', 'no', ''], keep_alive: '10', think: false },
              profiles: [{ profile: 'yes' }, { profile: 'code-review', params: { top_k: 0 } }],
            },
          ],
        },
      ],
    });
    expect(text).toBe(`kamerton: 1
runtimes:
  - id: gpu-1
    kind: vllm
    base_url: http://gpu-1:8000
    enabled: false
    policies:
      max_tokens:
        max: 2048
        on_violation: reject
      seed:
        forbid: true
    models:
      - model: llama3:8b
        params:
          keep_alive: "10"
          stop:
            - "\\n\\nUser:"
            - "no"
            - ""
          think: false
        profiles:
          - profile: code-review
            params:
              top_k: 0
          - profile: "yes"
  - id: local
    kind: ollama
    base_url: http://127.0.0.1:11434
presets:
  - name: precise
    description: "One line\\nand another"
    params:
      temperature: 1e-7
      top_p: 0.9
`);
  });

  it('quotes what old readers take for a number although it begins with a letter', () => {
    const presets = [{ name: 'e0', params: { stop: ['e10', 'E-5', 'e', 'eleven'] } }];
    expect(writeSettings({ kamerton: 1, presets })).toMatch(/"e0"[^]*"e10"[^]*"E-5"[^]* e\n[^]* eleven\n/);
  });
});
