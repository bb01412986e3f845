import { parseArgs } from 'node:util';
import type { Lie } from './lies/lie.js';
import { readLies } from './lies/read-lies.js';
import type { Ports } from './start-demo-runtime.js';

export interface LaunchOptions extends Ports {
  /** Stop when the process that started this one is gone. */
  readonly exitWithParent: boolean;
  readonly lies: readonly Lie[];
}

/**
 * Flags win over the environment; a port that neither names is any free one.
 *
 * @throws Error naming the flag or variable that makes no sense
 */
export function readLaunchOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'ollama-port': { type: 'string' },
      'vllm-port': { type: 'string' },
      'exit-with-parent': { type: 'boolean', default: false },
      lie: { type: 'string', multiple: true },
    },
  });
  return {
    ollamaPort: readPort('OLLAMA_PORT', values['ollama-port'] ?? environment['OLLAMA_PORT']),
    vllmPort: readPort('VLLM_PORT', values['vllm-port'] ?? environment['VLLM_PORT']),
    exitWithParent: values['exit-with-parent'],
    lies: readLies(values.lie ?? (environment['DEMO_LIES'] ?? '').split(/\s+/).filter((lie) => lie !== '')),
  };
}

function readPort(name: string, value = '0'): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65535) return port;
  throw new Error(`${name} must be a port number from 0 (any free one) to 65535, got "${value}"`);
}
