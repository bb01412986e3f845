import { Injectable } from '@nestjs/common';
import { Repositories, type RuntimeEntity } from '@kamerton/api-database';
import { unknownRuntime } from '@kamerton/api-model-schemas';
import { ProblemException } from '@kamerton/api-http';
import { RuntimeCircuits } from '@kamerton/api-runtime-client';
import type { RefreshBody, RuntimeBody } from '@kamerton/contract';
import { DiscoveryService } from '@kamerton/api-discovery';
import { LastSeen } from '@kamerton/api-discovery';
import { runtimeBody } from './runtime-body.js';

/** Reading runtimes, and looking at one of them now. */
@Injectable()
export class RuntimesService {
  constructor(
    private readonly repositories: Repositories,
    private readonly discovery: DiscoveryService,
    private readonly lastSeen: LastSeen,
    private readonly circuits: RuntimeCircuits,
  ) {}

  /** By id, those behind `after`. */
  async list(after: string | null, limit: number): Promise<readonly RuntimeBody[]> {
    const runtimes = await this.repositories.runtimes.all();
    return this.bodies(runtimes.filter(({ id }) => after === null || id > after).slice(0, limit));
  }

  async get(id: string): Promise<RuntimeBody> {
    const runtime = await this.repositories.runtimes.find(id);
    if (runtime === null) throw unknownRuntime(id);
    return this.body(runtime);
  }

  /** @param models of the transaction that wrote the runtime, while it is open */
  async body(runtime: RuntimeEntity, { models }: Repositories = this.repositories): Promise<RuntimeBody> {
    return this.bodyOf(runtime, await models.countByRuntime());
  }

  async refresh(id: string): Promise<RefreshBody> {
    const refresh = await this.discovery.refresh(id, { insist: true });
    if (refresh === null) throw unknownRuntime(id);
    const { runtime, added, removed, changed, failure } = refresh;
    if (failure !== null) {
      throw new ProblemException('RUNTIME_UNREACHABLE', {
        detail: {
          en: `The runtime does not answer as it should. ${failure.message}`,
          pl: `Środowisko nie odpowiada tak, jak powinno. ${failure.message}`,
        },
        cause: failure,
      });
    }
    return { runtime: await this.body(runtime), added, removed, changed };
  }

  private async bodies(runtimes: readonly RuntimeEntity[]): Promise<readonly RuntimeBody[]> {
    const counts = await this.repositories.models.countByRuntime();
    return runtimes.map((runtime) => this.bodyOf(runtime, counts));
  }

  private bodyOf(runtime: RuntimeEntity, counts: ReadonlyMap<string, number>): RuntimeBody {
    const lastSeenAt = this.lastSeen.of(runtime);
    return runtimeBody({ ...runtime, lastSeenAt }, counts.get(runtime.id) ?? 0, this.circuits.nextAttemptAt(runtime));
  }
}
