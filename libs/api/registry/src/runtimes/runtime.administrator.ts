import { Injectable } from '@nestjs/common';
import {
  type Act,
  AdministrativeActs,
  changeRuntime,
  createRuntime,
  newRuntime,
  removeRuntime,
  runtimeAfter,
} from '@kamerton/api-administration';
import type { RuntimeEntity, Transaction } from '@kamerton/api-database';
import { malformedRequest, ProblemException } from '@kamerton/api-http';
import { unknownRuntime } from '@kamerton/api-model-schemas';
import { baseUrlProblem, HostPolicy, normalisedBaseUrl } from '@kamerton/api-runtime-client';
import type { NewRuntimeBody, RuntimeBody, RuntimePatchBody } from '@kamerton/contract';
import { RuntimesService } from './runtimes.service.js';

/** What an administrator may do to runtimes, one at a time. */
@Injectable()
export class RuntimeAdministrator {
  constructor(
    private readonly acts: AdministrativeActs,
    private readonly hosts: HostPolicy,
    private readonly runtimes: RuntimesService,
  ) {}

  /** @throws ProblemException MALFORMED_REQUEST, RUNTIME_EXISTS */
  async create(
    { id, kind, base_url, enabled = true, credential }: NewRuntimeBody,
    act: Act,
    key: string | null,
  ): Promise<RuntimeBody> {
    const setting = { id, kind, baseUrl: this.baseUrl(base_url), enabled, demo: false, credential: credential ?? null };
    return this.acts.answer(act, key, async (transaction) => {
      const event = await createRuntime(transaction, setting, act);
      if (event === null) throw alreadyThere(id);
      const body = await this.runtimes.body(newRuntime(setting, new Date(act.at)), transaction);
      return { event, status: 201, body };
    });
  }

  /** @throws ProblemException MALFORMED_REQUEST, UNKNOWN_RUNTIME */
  async update(
    id: string,
    { base_url, enabled, credential }: RuntimePatchBody,
    act: Act,
    key: string | null,
  ): Promise<RuntimeBody> {
    const baseUrl = base_url === undefined ? undefined : this.baseUrl(base_url);
    return this.acts.answer(act, key, async (transaction) => {
      const before = await held(transaction, id);
      const event = await changeRuntime(
        transaction,
        before,
        runtimeAfter(before, { baseUrl, enabled, credential }),
        act,
      );
      const after = (await transaction.runtimes.find(id)) ?? before;
      return { event, status: 200, body: await this.runtimes.body(after, transaction) };
    });
  }

  /** @throws ProblemException UNKNOWN_RUNTIME */
  remove(id: string, act: Act, key: string | null): Promise<void> {
    return this.acts.answer(act, key, async (transaction) => {
      const event = await removeRuntime(transaction, await held(transaction, id), act);
      return { event, status: 204, body: undefined };
    });
  }

  private baseUrl(text: string): string {
    const problem = baseUrlProblem(text, this.hosts);
    if (problem !== null) throw malformedRequest('/base_url', problem);
    return normalisedBaseUrl(text);
  }
}

async function held({ runtimes }: Transaction, id: string): Promise<RuntimeEntity> {
  const runtime = await runtimes.lock(id);
  if (runtime === null) throw unknownRuntime(id);
  return runtime;
}

const alreadyThere = (id: string): ProblemException =>
  new ProblemException('RUNTIME_EXISTS', {
    detail: { en: `There is a runtime “${id}” already.`, pl: `Środowisko „${id}” już istnieje.` },
  });
