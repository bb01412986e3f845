import { Injectable } from '@nestjs/common';
import type { RuntimeEntity } from '@kamerton/api-database';
import { malformedRequest, ProblemException } from '@kamerton/api-http';
import { unknownRuntime } from '@kamerton/api-model-schemas';
import { baseUrlProblem, HostPolicy, normalisedBaseUrl } from '@kamerton/api-runtime-client';
import { Signals } from '@kamerton/api-signals';
import type { NewRuntimeBody, RuntimePatchBody } from '@kamerton/contract';
import { DiscoverySchedule } from '../discovery/discovery.schedule.js';
import { LastSeen } from '../discovery/last-seen.js';
import type { Act } from './act.js';
import { AdministrativeActs } from './administrative-acts.js';
import { newRuntime } from './new-runtime.js';
import { runtimeEvent } from './runtime-event.js';

/** What an administrator may do to runtimes. Whatever makes a runtime reachable makes Kamerton look at it soon. */
@Injectable()
export class RuntimeAdministrator {
  constructor(
    private readonly acts: AdministrativeActs,
    private readonly hosts: HostPolicy,
    private readonly schedule: DiscoverySchedule,
    private readonly signals: Signals,
    private readonly lastSeen: LastSeen,
  ) {}

  /** @throws ProblemException MALFORMED_REQUEST, RUNTIME_EXISTS */
  async create({ id, kind, base_url, enabled = true }: NewRuntimeBody, act: Act): Promise<void> {
    const setting = { id, kind, baseUrl: this.baseUrl(base_url), enabled, demo: false };
    await this.acts.perform(async ({ runtimes }) => {
      if (!(await runtimes.insert(newRuntime(setting, new Date(act.at))))) throw alreadyThere(id);
      return runtimeEvent(id, null, setting, act);
    });
    if (enabled) this.schedule.soon(id);
  }

  /** @throws ProblemException MALFORMED_REQUEST, UNKNOWN_RUNTIME */
  async update(id: string, { base_url, enabled }: RuntimePatchBody, act: Act): Promise<void> {
    const baseUrl = base_url === undefined ? undefined : this.baseUrl(base_url);
    let active = false;
    await this.acts.perform(async ({ runtimes }) => {
      const before = await runtimes.lock(id);
      if (before === null) throw unknownRuntime(id);
      const after = { ...before, baseUrl: baseUrl ?? before.baseUrl, enabled: enabled ?? before.enabled };
      const event = runtimeEvent(id, before, after, act);
      if (event !== null) await runtimes.update(id, moved(before, after, new Date(act.at)));
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

/** At another address nothing is known yet of whether it answers. */
const moved = (
  before: RuntimeEntity,
  { baseUrl, enabled }: RuntimeEntity,
  updatedAt: Date,
): Partial<RuntimeEntity> => ({
  baseUrl,
  enabled,
  updatedAt,
  ...(baseUrl !== before.baseUrl && { status: 'unknown', lastError: null }),
});
