import { Injectable } from '@nestjs/common';
import { type Act, AdministrativeActs, credentialAfter, runtimeEvent } from '@kamerton/api-administration';
import type { RunActor, RuntimeEntity } from '@kamerton/api-database';
import { malformedRequest, ProblemException } from '@kamerton/api-http';
import { unknownRuntime } from '@kamerton/api-model-schemas';
import { baseUrlProblem, HostPolicy, normalisedBaseUrl, RuntimeCircuits } from '@kamerton/api-runtime-client';
import { Signals } from '@kamerton/api-signals';
import type { NewRuntimeBody, RuntimePatchBody } from '@kamerton/contract';
import { DiscoverySchedule } from '../discovery/discovery.schedule.js';
import { LastSeen } from '../discovery/last-seen.js';
import { newRuntime } from './new-runtime.js';

/** What an administrator may do to runtimes. Whatever makes a runtime reachable makes Kamerton look at it soon. */
@Injectable()
export class RuntimeAdministrator {
  constructor(
    private readonly acts: AdministrativeActs,
    private readonly hosts: HostPolicy,
    private readonly schedule: DiscoverySchedule,
    private readonly signals: Signals,
    private readonly lastSeen: LastSeen,
    private readonly circuits: RuntimeCircuits,
  ) {}

  /** @throws ProblemException MALFORMED_REQUEST, RUNTIME_EXISTS */
  async create({ id, kind, base_url, enabled = true, credential }: NewRuntimeBody, act: Act): Promise<void> {
    const setting = { id, kind, baseUrl: this.baseUrl(base_url), enabled, demo: false, credential: credential ?? null };
    await this.acts.perform(async ({ runtimes }) => {
      if (!(await runtimes.insert(newRuntime(setting, new Date(act.at))))) throw alreadyThere(id);
      return runtimeEvent(id, null, setting, act);
    });
    if (enabled) this.schedule.soon(id);
  }

  /** @throws ProblemException MALFORMED_REQUEST, UNKNOWN_RUNTIME */
  async update(id: string, { base_url, enabled, credential }: RuntimePatchBody, act: Act): Promise<void> {
    const baseUrl = base_url === undefined ? undefined : this.baseUrl(base_url);
    let active = false;
    await this.acts.perform(async ({ runtimes, verificationRuns }) => {
      const before = await runtimes.lock(id);
      if (before === null) throw unknownRuntime(id);
      const to = baseUrl ?? before.baseUrl;
      const secret = credentialAfter(before, to, credential);
      const after = { ...before, baseUrl: to, enabled: enabled ?? before.enabled, credential: secret };
      const event = runtimeEvent(id, before, after, act);
      if (event !== null) await runtimes.update(id, moved(before, after, new Date(act.at)));
      if (endsVerification(before, after)) await verificationRuns.requestCancellationOn(id, actorOf(act));
      active = after.enabled && event !== null;
      return event;
    });
    if (active) this.schedule.soon(id);
  }

  /** @throws ProblemException UNKNOWN_RUNTIME */
  async remove(id: string, act: Act): Promise<void> {
    await this.acts.perform(async ({ runtimes }) => {
      const before = await runtimes.lock(id);
      if (before === null) throw unknownRuntime(id);
      await runtimes.remove(id);
      return runtimeEvent(id, before, null, act);
    });
    this.lastSeen.forget(id);
    this.circuits.forget(id);
    this.signals.modelsChanged.emit({ runtime: id });
  }

  private baseUrl(text: string): string {
    const problem = baseUrlProblem(text, this.hosts);
    if (problem !== null) throw malformedRequest('/base_url', problem);
    return normalisedBaseUrl(text);
  }
}

const alreadyThere = (id: string): ProblemException =>
  new ProblemException('RUNTIME_EXISTS', {
    detail: { en: `There is a runtime “${id}” already.`, pl: `Środowisko „${id}” już istnieje.` },
  });

/** What is switched off is asked nothing more, and what one server did proves nothing of another. */
const endsVerification = (before: RuntimeEntity, after: RuntimeEntity): boolean =>
  !after.enabled || after.baseUrl !== before.baseUrl;

const actorOf = ({ user_id, actor_kind, source, request_id }: Act): RunActor => ({
  user_id,
  actor_kind,
  source,
  request_id,
});

/** At another address nothing is known yet of whether it answers. */
const moved = (
  before: RuntimeEntity,
  { baseUrl, enabled, credential }: RuntimeEntity,
  updatedAt: Date,
): Partial<RuntimeEntity> => ({
  baseUrl,
  enabled,
  credential,
  updatedAt,
  ...(baseUrl !== before.baseUrl && { status: 'unknown', lastError: null }),
});
