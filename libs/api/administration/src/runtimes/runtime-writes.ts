import type { NewChangeEvent, RunActor, RuntimeEntity, Transaction } from '@kamerton/api-database';
import type { Act } from '../act.js';
import { newRuntime } from './new-runtime.js';
import { runtimeEvent } from './runtime-event.js';
import type { RuntimeSetting } from './runtime-setting.js';

/** Each of these writes in the caller's transaction and gives back the event to append once everything else is written. */

/** `null`: the id is taken; nothing was written. */
export async function createRuntime(
  { runtimes }: Transaction,
  setting: RuntimeSetting,
  act: Act,
): Promise<NewChangeEvent | null> {
  const written = await runtimes.insert(newRuntime(setting, new Date(act.at)));
  return written ? runtimeEvent(setting.id, null, setting, act) : null;
}

/** `null`: the change changes nothing. @param before held by this transaction */
export async function changeRuntime(
  { runtimes, verificationRuns }: Transaction,
  before: RuntimeEntity,
  after: RuntimeEntity,
  act: Act,
): Promise<NewChangeEvent | null> {
  const event = runtimeEvent(before.id, before, after, act);
  if (event !== null) await runtimes.update(before.id, moved(before, after, new Date(act.at)));
  if (endsVerification(before, after)) await verificationRuns.requestCancellationOn(before.id, actorOf(act));
  return event;
}

/** With its models and override sets. @param before held by this transaction */
export async function removeRuntime(
  { runtimes }: Transaction,
  before: RuntimeEntity,
  act: Act,
): Promise<NewChangeEvent | null> {
  await runtimes.remove(before.id);
  return runtimeEvent(before.id, before, null, act);
}

/** What is switched off is asked nothing more, and what one server did proves nothing of another. */
const endsVerification = (before: RuntimeEntity, after: RuntimeEntity): boolean =>
  !after.enabled || after.baseUrl !== before.baseUrl;

const actorOf = ({ user_id, actor_kind, source, request_id }: Act): RunActor => ({
  user_id,
  actor_kind,
  source,
  request_id,
});

/** At another address nothing is known yet of whether it answers. */
const moved = (
  before: RuntimeEntity,
  { baseUrl, enabled, credential }: RuntimeEntity,
  updatedAt: Date,
): Partial<RuntimeEntity> => ({
  baseUrl,
  enabled,
  credential,
  updatedAt,
  ...(baseUrl !== before.baseUrl && { status: 'unknown', lastError: null }),
});
