import { Injectable } from '@nestjs/common';
import { Repositories, type OverrideSetEntity, type RevisionEntity, type SetAddress } from '@kamerton/api-database';
import { decodeCursor, pageOf, ProblemException } from '@kamerton/api-http';
import {
  diffBody,
  type Page,
  type RevisionBody,
  type RevisionComparisonBody,
  type RevisionDetailBody,
} from '@kamerton/contract';
import { diffOverrides } from '@kamerton/parameter-schema';
import { revisionBody } from './revision-body.js';

/** What was done to an override set, also to a profile that is no more. */
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
    return this.of(await this.repositories.overrideSets.find(address), version);
  }

  /** @throws ProblemException UNKNOWN_REVISION */
  async detail(address: SetAddress, version: number): Promise<RevisionDetailBody> {
    const set = await this.repositories.overrideSets.find(address);
    const revision = await this.of(set, version);
    const { params, policies } = revision;
    return { ...revisionBody(revision), params, policies, current: set?.version === version };
  }

  /**
   * What became of the set between two of its versions, in whichever order.
   * @param to left out: the present version
   * @throws ProblemException UNKNOWN_REVISION
   */
  async compare(address: SetAddress, from: number, to: number | undefined): Promise<RevisionComparisonBody> {
    const set = await this.repositories.overrideSets.find(address);
    const [before, after] = [await this.of(set, from), await this.of(set, to ?? set?.version ?? from)];
    return { from: before.version, to: after.version, diff: diffBody(diffOverrides(before, after)) };
  }

  private async of(set: OverrideSetEntity | null, version: number): Promise<RevisionEntity> {
    const revision = set === null ? null : await this.repositories.revisions.find(set.id, version);
    if (revision !== null) return revision;
    throw new ProblemException('UNKNOWN_REVISION', {
      detail: { en: `The override set has no version ${version}.`, pl: `Zestaw nadpisań nie ma wersji ${version}.` },
    });
  }
}
