import type { NewChangeEvent, PresetRepository, PresetRevision, StoredPreset } from '@kamerton/api-database';
import type { Act } from './act.js';
import { presetDiff, type PresetContent } from './preset-diff.js';

export interface RecordedPreset {
  readonly preset: StoredPreset;
  /** To be appended to the ledger; `null`: nothing changed, and nothing was written. */
  readonly event: NewChangeEvent | null;
}

/**
 * Writes a preset of the team's own, with its revision, and gives the event that tells of it.
 *
 * @param held what stands under the name, held by this transaction
 * @param content what it is to hold; `null` removes it
 */
export async function recordPreset(
  { presets }: { readonly presets: Pick<PresetRepository, 'record'> },
  held: StoredPreset,
  content: PresetContent | null,
  act: Act,
): Promise<RecordedPreset> {
  const before = held.live ? held : null;
  const diff = presetDiff(held.name, before, content);
  if (diff === null) return { preset: held, event: null };
  const at = new Date(act.at);
  const { description, params } = content ?? held;
  const version = held.version + 1;
  const action = content === null ? 'delete' : before === null ? 'create' : 'update';
  const revision: PresetRevision = {
    ...{ preset: held.name, version, action, description, params, at },
    reason: act.reason,
    userId: act.user_id,
    requestId: act.request_id,
  };
  await presets.record(revision);
  const live = content !== null;
  return {
    preset: { name: held.name, version, live, description, params, updatedAt: at, updatedBy: act.user_id },
    event: {
      ...act,
      action: `preset.${action}`,
      runtime: null,
      model: null,
      profile: null,
      version,
      diff: { ...diff },
    },
  };
}
