import { isRecorded } from '@kamerton/api-override-sets';
import type { SettingsDocument } from '@kamerton/contract';
import { placeWords } from './place-order.js';
import { isManageable } from './plan-set.js';
import type { SettingsGround, SettingsPlan } from './plan-settings.js';

/** What the document does not name and what stays all the same, in words: runtimes, sets of named runtimes, presets. */
export function unmanaged(
  plan: SettingsPlan,
  { runtimes, presets }: SettingsGround,
  document: SettingsDocument,
): readonly string[] {
  const named = new Set([...(document.presets ?? []), ...plan.presets].map(({ name }) => name));
  const planned = new Set(plan.runtimes.map(({ id }) => id));
  const sets = plan.sets.filter((set) => set.pointer === null && !isRecorded(set) && isManageable(set.before));
  return [
    ...runtimes.filter(({ id }) => !planned.has(id)).map(({ id }) => `runtime ${id}`),
    ...sets.map(({ before }) => placeWords(before)),
    ...presets.filter(({ name, live }) => live && !named.has(name)).map(({ name }) => `preset ${name}`),
  ];
}
