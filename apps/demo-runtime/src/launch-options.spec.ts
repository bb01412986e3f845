import { readLaunchOptions } from './launch-options.js';

describe('readLaunchOptions', () => {
  it('takes any free port where nothing is said', () => {
    expect(readLaunchOptions([], {})).toEqual({ ollamaPort: 0, vllmPort: 0, exitWithParent: false, lies: [] });
  });

  it('lets flags win over the environment', () => {
    const environment = { OLLAMA_PORT: '11434', VLLM_PORT: '8000' };
    expect(readLaunchOptions(['--vllm-port', '8001', '--exit-with-parent'], environment)).toEqual({
      ollamaPort: 11434,
      vllmPort: 8001,
      exitWithParent: true,
      lies: [],
    });
  });

  it.each(['65536', '-1', '80a', '', '1.5'])('refuses %p as a port and names the variable', (port) => {
    expect(() => readLaunchOptions([], { VLLM_PORT: port })).toThrow('VLLM_PORT must be a port number');
  });

  it('takes lies from flags, else from the environment', () => {
    const environment = { DEMO_LIES: 'ignore:seed errors:500' };
    expect(readLaunchOptions([], environment).lies).toEqual([
      { kind: 'ignore', path: ['seed'] },
      { kind: 'errors', status: 500 },
    ]);
    expect(readLaunchOptions(['--lie', 'reject:options.top_k'], environment).lies).toEqual([
      { kind: 'reject', path: ['options', 'top_k'] },
    ]);
  });

  it('refuses flags that it does not know', () => {
    expect(() => readLaunchOptions(['--port', '1'], {})).toThrow('--port');
  });
});
