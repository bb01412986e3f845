import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logDirectory } from '../bootstrap/workspace.mjs';
import { startDemoRuntimeService } from '../services/demo-runtime-service.ts';
import type { RuntimeEntry } from '../services/runtime-entry.ts';
import type { Running } from './running.ts';
import { findUsualRuntimes } from './usual-runtimes.ts';

export interface Runtimes {
  /** What the API is told; `undefined`: it looks for itself, or has its own list. */
  readonly entries: readonly RuntimeEntry[] | undefined;
  /** For the greeting. */
  readonly description: string;
}

const modes = ['auto', 'on', 'off'] as const;

/** Decides whether the demo runtime is wanted (KAMERTON_DEMO_RUNTIME), and starts it. */
export async function prepareRuntimes(running: Running): Promise<Runtimes> {
  const mode = demoMode();
  const configured = configuredRuntimes();
  if (mode === 'off' || (mode === 'auto' && configured !== null)) {
    return { entries: undefined, description: configured === null ? 'the usual ports' : 'as KAMERTON_RUNTIMES says' };
  }
  const others = configured ?? (await findUsualRuntimes());
  if (mode === 'auto' && others.length > 0) {
    return { entries: undefined, description: others.map(({ kind, base_url: url }) => `${kind} on ${url}`).join(', ') };
  }
  const demo = await running.add(() => startDemoRuntimeService(join(logDirectory, 'demo-runtime.log')));
  return {
    entries: [...others, ...demo.runtimes],
    description:
      mode === 'on'
        ? 'the demo runtime, as asked'
        : 'none answered on the usual ports, so the demo runtime was started',
  };
}

function demoMode(): (typeof modes)[number] {
  const wanted = process.env['KAMERTON_DEMO_RUNTIME'] || 'auto';
  const mode = modes.find((known) => known === wanted);
  if (mode === undefined) throw new Error(`KAMERTON_DEMO_RUNTIME must be one of ${modes.join(', ')}, not "${wanted}".`);
  return mode;
}

/** The API checks the entries; here they only have to be a list. */
function configuredRuntimes(): readonly RuntimeEntry[] | null {
  const text = process.env['KAMERTON_RUNTIMES'];
  if (text === undefined || text === '') return null;
  try {
    const entries: unknown = JSON.parse(existsSync(text) ? readFileSync(text, 'utf8') : text);
    if (Array.isArray(entries)) return entries;
  } catch (error) {
    throw new Error('KAMERTON_RUNTIMES must be a JSON list, or the path of a file that holds one.', {
      cause: error,
    });
  }
  throw new Error('KAMERTON_RUNTIMES must be a JSON list of runtimes.');
}
