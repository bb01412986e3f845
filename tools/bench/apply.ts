import { kamertonAdapter, launchDarklyWithFlag, unleashWithVariant } from './contestants.ts';
import type { Figure, Section } from './figure.ts';
import { median } from './statistics.ts';

const batches = 60;
const callsPerBatch = 20_000;
const goalMicroseconds = 0.5;
const goalRatio = 2;
const messages = [{ role: 'user', content: 'Summarise the incident in one line.' }];

/** Kept, so that the compiler cannot leave the work out. */
export let lastResult: unknown;

/** What one call costs, against the two libraries that services use today for values that can change at run time. */
export async function measureApply(): Promise<Section> {
  const adapter = await kamertonAdapter();
  const unleash = await unleashWithVariant();
  const launchDarkly = await launchDarklyWithFlag();
  const apply = () => adapter.apply({ runtime: 'ollama', model: 'llama', request: { messages, stream: false } });
  const { applied } = apply().report;
  if (applied.length !== 10) throw new Error(`The adapter applied ${applied.length} parameters instead of ten.`);

  const times = await inTurn({
    kamerton: plain(apply),
    unleash: plain(() => JSON.parse(unleash.getVariant('llama', { userId: 'service' }).payload?.value ?? 'null')),
    launchDarkly: awaited(() => launchDarkly.variation('llama', { kind: 'user', key: 'service' }, null)),
  });
  await adapter.close();
  unleash.destroy();
  launchDarkly.close();

  const kamerton = median(times.kamerton);
  return {
    title: 'Adapter: one call',
    method: `\`apply()\` with ten parameters set, against Unleash \`getVariant\` + \`JSON.parse\` and LaunchDarkly \`variation\` of the same ten values, all from memory, in one process, in turn; the median of ${batches} batches of ${callsPerBatch} calls after a warm-up.`,
    figures: [
      {
        what: '`apply()`, median',
        measured: `${(kamerton / 1000).toFixed(3)} µs`,
        goal: `≤ ${goalMicroseconds} µs`,
        met: kamerton / 1000 <= goalMicroseconds,
      },
      ratio('Unleash', median(times.unleash), kamerton),
      ratio('LaunchDarkly', median(times.launchDarkly), kamerton),
    ],
  };
}

function ratio(name: string, theirs: number, ours: number): Figure {
  const times = theirs / ours;
  return {
    what: `${name}: ${(theirs / 1000).toFixed(3)} µs, ratio to \`apply()\``,
    measured: `${times.toFixed(1)}×`,
    goal: `≥ ${goalRatio}×`,
    met: times >= goalRatio,
  };
}

/** Nanoseconds a call, batch by batch in turn, so that a drifting machine hurts all alike. The first third warms up. */
async function inTurn<Name extends string>(
  contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let batch = 0; batch < batches * 1.5; batch += 1) {
    for (const name of names) {
      const nanoseconds = await contestants[name]();
      if (batch >= batches / 2) times[name].push(nanoseconds);
    }
  }
  return times;
}

function plain(call: () => unknown): () => Promise<number> {
  return async () => {
    const start = process.hrtime.bigint();
    for (let index = 0; index < callsPerBatch; index += 1) lastResult = call();
    return Number(process.hrtime.bigint() - start) / callsPerBatch;
  };
}

function awaited(call: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    const start = process.hrtime.bigint();
    for (let index = 0; index < callsPerBatch; index += 1) lastResult = await call();
    return Number(process.hrtime.bigint() - start) / callsPerBatch;
  };
}
