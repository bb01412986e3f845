import { Injectable } from '@nestjs/common';
import { Repositories, type RevisionEntity, type SetAddress } from '@kamerton/api-database';
import { decodeCursor, pageOf, ProblemException } from '@kamerton/api-http';
import type { Page, RevisionBody } from '@kamerton/contract';
import { revisionBody } from './revision-body.js';

@Injectable()
export class RevisionsReader {
  constructor(private readonly repositories: Repositories) {}

  /** Newest first; a set that was never written has none. */
  async page(address: SetAddress, limit: number, cursor: string | undefined): Promise<Page<RevisionBody>> {
    const before = decodeCursor(cursor, ['number']);
    const set = await this.repositories.overrideSets.find(address);
    const rows = set === null ? [] : await this.repositories.revisions.page(set.id, before?.[0] ?? null, limit + 1);
    return pageOf(rows, limit, ({ version }) => [version], revisionBody);
  }

  /** @throws ProblemException UNKNOWN_REVISION */
  async find(address: SetAddress, version: number): Promise<RevisionEntity> {
    const set = await this.repositories.overrideSets.find(address);
    const revision = set === null ? null : await this.repositories.revisions.find(set.id, version);
    if (revision !== null) return revision;
    throw new ProblemException('UNKNOWN_REVISION', {
      detail: { en: `The override set has no version ${version}.`, pl: `Zestaw nadpisań nie ma wersji ${version}.` },
    });
  }
}
