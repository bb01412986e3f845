import type { RuntimeEntity } from '@kamerton/api-database';
import type { Look } from './findings.writer.js';
import { storableText } from '../looking/storable.js';

/** What a look says of the runtime itself. */
export type RuntimeStanding = Pick<RuntimeEntity, 'status' | 'version' | 'lastError'>;

const maxErrorLength = 1_000;
const maxVersionLength = 200;

/** A runtime that is down keeps its version: nobody has told another. One that is not even called keeps the reason for that. */
export function runtimeStanding(runtime: RuntimeEntity, look: Look): RuntimeStanding {
  if ('failure' in look) {
    const { code, message } = look.failure;
    const toldBefore = code === 'CIRCUIT_OPEN' && runtime.status === 'down';
    const lastError = toldBefore ? runtime.lastError : storableText(message, maxErrorLength);
    return { status: 'down', version: runtime.version, lastError };
  }
  const { version, skipped } = look.findings;
  return {
    status: 'up',
    version: version === null ? null : storableText(version, maxVersionLength),
    lastError: skipped.length === 0 ? null : storableText(`skipped ${skipped.join('; ')}`, maxErrorLength),
  };
}

export const standsSo = (runtime: RuntimeEntity, standing: RuntimeStanding): boolean =>
  runtime.status === standing.status &&
  runtime.version === standing.version &&
  runtime.lastError === standing.lastError;
