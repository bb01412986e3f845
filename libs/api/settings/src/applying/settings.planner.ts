import { Injectable } from '@nestjs/common';
import { Repositories, UnitOfWork } from '@kamerton/api-database';
import type { Caller } from '@kamerton/api-identity';
import { HostPolicy } from '@kamerton/api-runtime-client';
import type { SettingsPlanBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { SettingsJudges } from '../judging/settings.judges.js';
import type { PreparedJudge } from '../judging/settings.judges.js';
import { planBody } from '../planning/plan-body.js';
import { planRuntimes } from '../planning/plan-runtimes.js';
import { planSettings, type SettingsGround, type SettingsPlan, type SettingsWish } from '../planning/plan-settings.js';
import { wantedSets } from '../planning/wanted-sets.js';
import { refuseFaults } from './refuse-faults.js';
import { refuseRuntimeChanges } from './refuse-runtime-changes.js';
import { readGround } from './settings-ground.js';

/** A document with everything by which it is judged, however often that has to be done. */
export interface PreparedSettings extends PreparedJudge {
  readonly wish: SettingsWish;
  readonly caller: Caller;
  readonly language: Language;
}

export interface AcceptedPlan {
  readonly plan: SettingsPlan;
  readonly body: Omit<SettingsPlanBody, 'applied'>;
}

/** Says what a document would change, and refuses it with everything that is wrong with it on this server. */
@Injectable()
export class SettingsPlanner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repositories: Repositories,
    private readonly judges: SettingsJudges,
    private readonly hosts: HostPolicy,
  ) {}

  /** @throws ProblemException PERMISSION_DENIED, INVALID_SETTINGS */
  async plan(wish: SettingsWish, caller: Caller, language: Language): Promise<SettingsPlanBody> {
    const prepared = await this.prepare(wish, caller, language);
    const ground = await this.work.read((records) => readGround(records, wish));
    return { ...this.accepted(prepared, ground, new Date()).body, applied: false };
  }

  /** Finds out by what to judge. Outside any transaction, as runtimes may take their time. */
  async prepare(wish: SettingsWish, caller: Caller, language: Language): Promise<PreparedSettings> {
    const { document, prune } = wish;
    const ground = await readGround(this.repositories, wish);
    const { runtimes } = planRuntimes(document.runtimes, ground.runtimes, { hosts: this.hosts, prune, at: new Date() });
    refuseRuntimeChanges(caller, runtimes);
    const judge = await this.judges.prepare(runtimes, wantedSets(document), ground.sets, language);
    return { wish, caller, language, ...judge };
  }

  /** @throws ProblemException PERMISSION_DENIED, INVALID_SETTINGS */
  accepted({ wish, caller, language, judge }: PreparedSettings, ground: SettingsGround, at: Date): AcceptedPlan {
    const by = { user_id: caller.user_id, at: at.toISOString() };
    const plan = planSettings(wish, ground, { judge, hosts: this.hosts, language, by });
    refuseRuntimeChanges(caller, plan.runtimes);
    refuseFaults(plan);
    return { plan, body: planBody(plan, ground, wish.document) };
  }
}
