import { Injectable } from '@nestjs/common';
import {
  type Act,
  AdministrativeActs,
  type PresetContent,
  presetIssues,
  recordPreset,
} from '@kamerton/api-administration';
import { type PresetRevision, type Repositories, type StoredPreset, UnitOfWork } from '@kamerton/api-database';
import { checkVersion, entityTag, ProblemException, type Localised, type VersionCondition } from '@kamerton/api-http';
import type { NewPresetBody, PresetBody, PresetPatchBody } from '@kamerton/contract';
import { shippedPreset } from '@kamerton/presets';
import { presetBody } from './preset-body.js';
import { presetExists, presetReadOnly, unknownPreset } from './preset-problems.js';

/** How one preset is written. */
export interface PresetWrite {
  readonly act: Act;
  /** `null`: none was given. */
  readonly idempotencyKey: string | null;
  /** Judges and answers; stores nothing. */
  readonly dryRun: boolean;
}

/** What may be done to presets of the team's own. */
@Injectable()
export class PresetAdministrator {
  constructor(
    private readonly acts: AdministrativeActs,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws ProblemException INVALID_PARAMETERS, PRESET_EXISTS */
  create({ name, description = '', params }: NewPresetBody, write: PresetWrite): Promise<PresetBody> {
    refuseInvalid(params);
    if (shippedPreset(name) !== undefined) throw presetExists(name);
    return this.write(name, 201, write, ({ live }) => {
      if (live) throw presetExists(name);
      return { description, params };
    });
  }

  /** @throws ProblemException INVALID_PARAMETERS, UNKNOWN_PRESET, PRESET_READ_ONLY, VERSION_CONFLICT */
  update(
    name: string,
    { description, params }: PresetPatchBody,
    condition: VersionCondition,
    write: PresetWrite,
  ): Promise<PresetBody> {
    if (params !== undefined) refuseInvalid(params);
    return this.write(name, 200, write, (held) => {
      refuseUnwritable(held, condition);
      return { description: description ?? held.description, params: params ?? held.params };
    });
  }

  /**
   * The content of a version anew; a preset that was deleted is there again.
   *
   * @throws ProblemException UNKNOWN_REVISION, INVALID_PARAMETERS, VERSION_CONFLICT
   */
  async restore(
    name: string,
    { version, description, params }: PresetRevision,
    condition: VersionCondition,
    write: PresetWrite,
  ): Promise<PresetBody> {
    refuseInvalid(params);
    const act = { ...write.act, reason: write.act.reason ?? `version ${version}` };
    return this.write(name, 200, { ...write, act }, (held) => {
      checkVersion(condition, held.version, versionNow(held.version));
      return { description, params };
    });
  }

  /** @throws ProblemException UNKNOWN_PRESET, PRESET_READ_ONLY, VERSION_CONFLICT */
  async remove(name: string, condition: VersionCondition, write: PresetWrite): Promise<void> {
    await this.write(name, 204, write, (held) => {
      refuseUnwritable(held, condition);
      return null;
    });
  }

  private async write(
    name: string,
    status: number,
    { act, idempotencyKey, dryRun }: PresetWrite,
    contentAfter: (held: StoredPreset) => PresetContent | null,
  ): Promise<PresetBody> {
    if (dryRun) return this.work.read((records) => rehearse(records, name, contentAfter));
    return this.acts.answer(act, idempotencyKey, async (transaction) => {
      const held = await transaction.presets.hold(name);
      const { preset, event } = await recordPreset(transaction, held, contentAfter(held), act);
      const headers = { etag: entityTag(preset.version) };
      return { event, status, headers, body: presetBody(preset) };
    });
  }
}

/** The preset as the write would leave it, at the version that it has. */
async function rehearse(
  { presets }: Repositories,
  name: string,
  contentAfter: (held: StoredPreset) => PresetContent | null,
): Promise<PresetBody> {
  const standing = (await presets.find(name)) ?? nothing(name);
  return presetBody({ ...standing, ...contentAfter(standing) });
}

const nothing = (name: string): StoredPreset => ({
  ...{ name, version: 0, live: false, description: '', params: {} },
  ...{ updatedAt: null, updatedBy: null },
});

function refuseUnwritable({ name, live, version }: StoredPreset, condition: VersionCondition): void {
  if (!live) throw shippedPreset(name) === undefined ? unknownPreset(name) : presetReadOnly();
  checkVersion(condition, version, versionNow(version));
}

const versionNow = (version: number): Localised => ({
  en: `The preset is at version ${version} now.`,
  pl: `Zestaw ma teraz wersję ${version}.`,
});

function refuseInvalid(params: NewPresetBody['params']): void {
  const errors = presetIssues(params);
  if (errors.length > 0) throw new ProblemException('INVALID_PARAMETERS', { errors });
}
