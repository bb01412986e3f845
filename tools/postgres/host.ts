import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { runServer, type ServerOptions } from './server.ts';

/**
 * A process whose only work is to own one Postgres. It takes its order as one line of JSON on stdin and answers with one on
 * stdout. When stdin ends (the parent closed it, or died in whatever way) it stops Postgres and goes.
 */
export interface HostOrder extends ServerOptions {
  /** A folder to remove at the end. */
  readonly disposable: string | null;
}

export type HostAnswer = { readonly url: string } | { readonly error: string };

const input = createInterface({ input: process.stdin });
const parentGone = new Promise<void>((resolve) => input.once('close', resolve));
const answer = (message: HostAnswer): boolean => process.stdout.write(`${JSON.stringify(message)}\n`);
// A parent that died cannot read the answer; that is no reason to leave Postgres behind.
process.stdout.on('error', () => undefined);

input.once('line', (line) => {
  const order: HostOrder = JSON.parse(line);
  void host(order).then((code) => process.exit(code));
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => input.close());

async function host(order: HostOrder): Promise<number> {
  try {
    const server = await runServer(order);
    answer({ url: server.url });
    const crash = await Promise.race([server.crashed, parentGone]);
    if (crash !== undefined) {
      answer({ error: `Postgres stopped by itself: ${crash}` });
      return 1;
    }
    await server.stop();
    return 0;
  } catch (error) {
    answer({ error: error instanceof Error ? error.message : String(error) });
    return 1;
  } finally {
    if (order.disposable !== null) rmSync(order.disposable, { recursive: true, force: true });
  }
}
