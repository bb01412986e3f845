import { Injectable } from '@nestjs/common';
import { type PresetRevision, Repositories } from '@kamerton/api-database';
import { decodeCursor, pageOf, ProblemException } from '@kamerton/api-http';
import type { Page, PresetRevisionBody } from '@kamerton/contract';

/** What was done to a preset of the team's own, also to one that is no more. */
@Injectable()
export class PresetRevisionsReader {
  constructor(private readonly repositories: Repositories) {}

  /** Newest first; a preset that was never written has none, and neither has a shipped one. */
  async page(name: string, limit: number, cursor: string | undefined): Promise<Page<PresetRevisionBody>> {
    const [before = null] = decodeCursor(cursor, ['number']) ?? [];
    const rows = await this.repositories.presets.revisions(name, before, limit + 1);
    return pageOf(rows, limit, ({ version }) => [version], presetRevisionBody);
  }

  /** @throws ProblemException UNKNOWN_REVISION */
  async find(name: string, version: number): Promise<PresetRevision> {
    const revision = await this.repositories.presets.revision(name, version);
    if (revision !== null) return revision;
    throw new ProblemException('UNKNOWN_REVISION', {
      detail: {
        en: `The preset “${name}” has no version ${version}.`,
        pl: `Zestaw „${name}” nie ma wersji ${version}.`,
      },
    });
  }
}

const presetRevisionBody = ({
  version,
  action,
  description,
  params,
  userId,
  at,
  reason,
}: PresetRevision): PresetRevisionBody => ({
  ...{ version, action, description, params, reason },
  user_id: userId,
  at: at.toISOString(),
});
