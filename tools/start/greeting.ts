import { apiPaths, type Page, type RuntimeBody } from '@kamerton/contract';
import { setTimeout as delay } from 'node:timers/promises';

export interface Greeting {
  readonly url: string;
  readonly database: string;
  readonly runtimes: string;
  readonly startedAt: number;
  /** Nobody is greeted any more once this is aborted. */
  readonly stop: AbortSignal;
}

const lookAgainMs = 100;
const lookForMs = 1_000;

/** The few lines that say what was done and where to click. */
export async function greet({ url, database, runtimes, startedAt, stop }: Greeting): Promise<void> {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const known = await knownRuntimes(url, stop);
  console.log(
    [
      `\nKamerton is ready after ${seconds} s.\n`,
      `  Cockpit    ${url}`,
      `  API        ${url}${apiPaths.docs}`,
      `  Runtimes   ${runtimes}`,
      ...known.map((runtime) => `             ${describe(runtime)}`),
      `  Database   ${database}`,
      '\nCtrl-C stops it.',
    ].join('\n'),
  );
}

function describe({ id, kind, version, status, demo, model_count: models }: RuntimeBody): string {
  const name = `${id} (${[kind, version].filter((part) => part !== null).join(' ')})`;
  return `${name}: ${status}, ${models} models${demo ? ', a demo' : ''}`;
}

/** Discovery begins with the start: it is given a moment, not waited for. */
async function knownRuntimes(url: string, stop: AbortSignal): Promise<readonly RuntimeBody[]> {
  const deadline = Date.now() + lookForMs;
  for (;;) {
    const runtimes = await readRuntimes(url, stop);
    const settled =
      runtimes.length > 0 && runtimes.every(({ status, model_count: models }) => status === 'down' || models > 0);
    if (settled || Date.now() > deadline) return runtimes;
    await delay(lookAgainMs, undefined, { signal: stop });
  }
}

async function readRuntimes(url: string, stop: AbortSignal): Promise<readonly RuntimeBody[]> {
  // A question that is still open would keep the API from stopping.
  const response = await fetch(`${url}${apiPaths.runtimes}`, { signal: stop });
  if (!response.ok) throw new Error(`The API answered ${response.status} when asked for its runtimes.`);
  const page: Page<RuntimeBody> = JSON.parse(await response.text());
  return page.items;
}
