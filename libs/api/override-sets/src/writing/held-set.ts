import type { OverrideSetEntity, Repositories, SetAddress } from '@kamerton/api-database';
import { unknownRuntime } from '@kamerton/api-model-schemas';

/**
 * The set, held against other writers until the transaction is over; made when it was never written, and then its runtime is
 * kept from going, too. What stands below it and above it keeps still as well, so that whoever holds a set may also write the
 * sets above it. Whoever writes several sets otherwise takes them by `heldSets`, at once.
 *
 * @throws ProblemException UNKNOWN_RUNTIME
 */
export async function heldSet(records: Repositories, address: SetAddress): Promise<OverrideSetEntity> {
  await records.overrideSets.claim([address]);
  const existing = await records.overrideSets.lockExisting(address);
  if (existing !== null) return existing;
  await keepRuntime(records, address.runtimeId);
  return records.overrideSets.lock(address);
}

/**
 * Several sets, held as by `heldSet` and given back in the order asked for. They are locked by runtime, then model, then
 * profile, lower rungs first, as everybody does: two such writers wait for each other and never cross.
 *
 * @param addresses each once
 * @throws ProblemException UNKNOWN_RUNTIME
 */
export async function heldSets(
  records: Repositories,
  addresses: readonly SetAddress[],
): Promise<readonly OverrideSetEntity[]> {
  await records.overrideSets.claim(addresses);
  const runtimes = [...new Set(addresses.map(({ runtimeId }) => runtimeId))].toSorted();
  for (const runtime of runtimes) await keepRuntime(records, runtime);
  const held = new Map((await records.overrideSets.lockAll(addresses)).map((set) => [keyOf(set), set]));
  return addresses.map((address) => {
    const set = held.get(keyOf(address));
    if (set === undefined) throw new Error('an override set that was just locked is gone');
    return set;
  });
}

async function keepRuntime(records: Repositories, runtimeId: string): Promise<void> {
  if (!(await records.runtimes.hold(runtimeId))) throw unknownRuntime(runtimeId);
}

const keyOf = ({ runtimeId, model, profile }: SetAddress): string => JSON.stringify([runtimeId, model, profile]);
