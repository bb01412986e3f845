import { join } from 'node:path';
import type { RuntimeEntry } from './runtime-entry.ts';
import { startService, type ServiceProcess } from './service-process.ts';

export interface DemoRuntimeService extends ServiceProcess {
  readonly ollamaUrl: string;
  readonly vllmUrl: string;
  /** As KAMERTON_RUNTIMES wants it. */
  readonly runtimes: readonly RuntimeEntry[];
}

export const demoRuntimeScript = join(import.meta.dirname, '../../dist/apps/demo-runtime/main.js');

/** Starts the built demo runtime on two free ports; what it may be told to lie about stands in its README. */
export async function startDemoRuntimeService(
  logFile?: string,
  lies: readonly string[] = [],
): Promise<DemoRuntimeService> {
  const service = startService({
    name: 'The demo runtime',
    script: demoRuntimeScript,
    env: { OLLAMA_PORT: '0', VLLM_PORT: '0', ...(lies.length === 0 ? {} : { DEMO_LIES: lies.join(' ') }) },
    ...(logFile === undefined ? {} : { logFile }),
  });
  const ready: { ollama: string; vllm: string } = JSON.parse(
    await service.line((line) => line.startsWith('{"ollama"')),
  );
  return {
    ...service,
    ollamaUrl: ready.ollama,
    vllmUrl: ready.vllm,
    runtimes: [
      { id: 'demo-ollama', kind: 'ollama', base_url: ready.ollama, demo: true },
      { id: 'demo-vllm', kind: 'vllm', base_url: ready.vllm, demo: true },
    ],
  };
}
