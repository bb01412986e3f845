import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The bundle that `nx build demo-runtime` leaves. */
const bundle = join(import.meta.dirname, '../../../dist/apps/demo-runtime/main.js');
const running: ChildProcessWithoutNullStreams[] = [];

function launch(args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [bundle, ...args], { env: { PATH: process.env['PATH'], ...environment } });
  running.push(child);
  return child;
}

async function readyLine(child: ChildProcessWithoutNullStreams): Promise<{ ollama: string; vllm: string }> {
  for await (const line of createInterface(child.stdout)) return JSON.parse(line);
  throw new Error('the demo runtime ended without a word');
}

async function exitOf(child: ChildProcessWithoutNullStreams, trigger: () => void) {
  const exit = once(child, 'exit');
  const begun = performance.now();
  trigger();
  const [code] = await exit;
  return { code, seconds: (performance.now() - begun) / 1000 };
}

describe('the demo runtime as a process', () => {
  afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

  it('says where it listens, in one line of JSON, and serves both protocols there', async () => {
    const { ollama, vllm } = await readyLine(launch());
    expect(await (await fetch(ollama)).text()).toBe('Ollama is running');
    expect((await fetch(`${vllm}/health`)).status).toBe(200);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops within a second on %s, even while it streams', async (signal) => {
    const child = launch();
    const { vllm } = await readyLine(child);
    const body = JSON.stringify({ messages: [{ role: 'user', content: 'the ships' }], stream: true, ignore_eos: true });
    const stream = await fetch(`${vllm}/v1/chat/completions`, { method: 'POST', body });
    const cut = stream.text().catch(() => 'cut');
    const { code, seconds } = await exitOf(child, () => child.kill(signal));
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(1);
    await cut;
  });

  it('goes with its parent when asked to, and only then', async () => {
    const loyal = launch(['--exit-with-parent']);
    await readyLine(loyal);
    expect(await exitOf(loyal, () => loyal.stdin.end())).toMatchObject({ code: 0 });

    const independent = launch();
    const { ollama } = await readyLine(independent);
    independent.stdin.end();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await fetch(ollama)).status).toBe(200);
  });

  it('fails with a reason when a port is taken or makes no sense', async () => {
    const { ollama } = await readyLine(launch());
    for (const [port, reason] of [
      [new URL(ollama).port, 'EADDRINUSE'],
      ['many', 'OLLAMA_PORT must be a port number'],
    ]) {
      const child = launch([], { OLLAMA_PORT: port });
      let complaint = '';
      child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
      const [code] = await once(child, 'close');
      expect(code).toBe(1);
      expect(complaint).toContain(reason);
    }
  });
});
