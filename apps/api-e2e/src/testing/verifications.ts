import { setTimeout as pause } from 'node:timers/promises';
import { apiPaths, type VerificationBody } from '@kamerton/contract';
import type { Client, Place } from './client.js';

const patienceMs = 90_000;

export const verificationPath = ({ runtime, model = '' }: Place): string =>
  apiPaths.modelVerification(model, { runtime });

/** Every answer until the run is over, the last of them the one that says so. */
export async function followed(client: Client, place: Place): Promise<readonly VerificationBody[]> {
  const deadline = performance.now() + patienceMs;
  const seen: VerificationBody[] = [];
  while (performance.now() < deadline) {
    const body = await client.get<VerificationBody>(verificationPath(place));
    seen.push(body);
    if (body.status !== 'running') return seen;
    await pause(50);
  }
  throw new Error(`the verification is not over yet: ${JSON.stringify(seen.at(-1))}`);
}

export async function ended(client: Client, place: Place): Promise<VerificationBody> {
  const last = (await followed(client, place)).at(-1);
  if (last === undefined) throw new Error('nothing was answered');
  return last;
}
