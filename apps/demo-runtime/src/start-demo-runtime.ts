import { serve } from './http/protocol-server.js';
import { recorded } from './http/recorded.js';
import type { Lie } from './lies/lie.js';
import { lying } from './lies/lying.js';
import { ollamaProtocol } from './ollama/ollama-protocol.js';
import { vllmProtocol } from './vllm/vllm-protocol.js';

export interface Ports {
  /** 0 = any free port. */
  readonly ollamaPort: number;
  readonly vllmPort: number;
}

export interface DemoRuntime {
  readonly ollamaUrl: string;
  readonly vllmUrl: string;
  readonly close: () => Promise<void>;
}

/** @throws the listen error (`EADDRINUSE`, …); nothing is left running then */
export async function startDemoRuntime(
  { ollamaPort, vllmPort }: Ports,
  lies: readonly Lie[] = [],
): Promise<DemoRuntime> {
  const ollama = await serve(recorded(lying(ollamaProtocol(), lies)), ollamaPort);
  const vllm = await serve(recorded(lying(vllmProtocol(), lies)), vllmPort).catch(async (error: unknown) => {
    await ollama.close();
    throw error;
  });
  return {
    ollamaUrl: ollama.url,
    vllmUrl: vllm.url,
    close: async () => {
      await Promise.all([ollama.close(), vllm.close()]);
    },
  };
}
