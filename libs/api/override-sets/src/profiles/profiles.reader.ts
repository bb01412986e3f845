import { Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import { decodeCursor, pageOf } from '@kamerton/api-http';
import type { Page, ProfileBody } from '@kamerton/contract';
import { profileBody } from './profile-body.js';

@Injectable()
export class ProfilesReader {
  constructor(private readonly repositories: Repositories) {}

  /** Those that are there, by name. */
  async page(runtime: string, model: string, limit: number, cursor: string | undefined): Promise<Page<ProfileBody>> {
    const after = decodeCursor(cursor, ['string']);
    const sets = await this.repositories.overrideSets.profiles(runtime, model, after?.[0] ?? null, limit + 1);
    return pageOf(sets, limit, ({ profile }) => [profile ?? ''], profileBody);
  }
}
