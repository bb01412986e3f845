import type { Repositories, Transaction } from '@kamerton/api-database';
import type { SettingsGround, SettingsWish } from '../planning/plan-settings.js';

/** The state that a document is planned on, as it is read without holding anything. */
export async function readGround(records: Repositories, { document }: SettingsWish): Promise<SettingsGround> {
  return {
    runtimes: await records.runtimes.all(),
    sets: await records.overrideSets.ofRuntimes(runtimeIds(document)),
    presets: await records.presets.standing(presetNames(document)),
  };
}

/**
 * The same, held against other writers until the transaction is over: all rungs of the named runtimes, these runtimes
 * themselves, their sets, and the presets; each in ascending order, as everybody takes them.
 */
export async function holdGround(records: Transaction, { document, prune }: SettingsWish): Promise<SettingsGround> {
  const named = runtimeIds(document);
  await records.overrideSets.claim(named.map((runtimeId) => ({ runtimeId, model: null, profile: null })));
  const present = prune ? (await records.runtimes.all()).map(({ id }) => id) : [];
  for (const id of ascending([...named, ...present])) await records.runtimes.lock(id);
  const sets = await records.overrideSets.lockOfRuntimes(named);
  const live = prune ? (await records.presets.all()).map(({ name }) => name) : [];
  for (const name of ascending([...presetNames(document), ...live])) await records.presets.hold(name);
  return {
    runtimes: await records.runtimes.all(),
    sets,
    presets: await records.presets.standing(presetNames(document)),
  };
}

const runtimeIds = ({ runtimes = [] }: SettingsWish['document']): readonly string[] =>
  ascending(runtimes.map(({ id }) => id));
const presetNames = ({ presets = [] }: SettingsWish['document']): readonly string[] => presets.map(({ name }) => name);
const ascending = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();
