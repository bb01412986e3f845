import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { RuntimeClient } from '@kamerton/api-runtime-client';
import { runtimeKinds } from '@kamerton/runtime-catalog';
import { DiscoverySchedule } from './discovery/discovery.schedule.js';
import { localRuntimes } from './discovery/local-runtimes.js';
import { REGISTRY_OPTIONS, type RegistryOptions } from './registry-options.js';
import { RuntimeRegistrar } from './settings/runtime.registrar.js';

/** Which runtimes there are when the process starts, and looking at them while it runs. */
@Injectable()
export class RegistryLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Registry');
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly registrar: RuntimeRegistrar,
    private readonly schedule: DiscoverySchedule,
    private readonly client: RuntimeClient,
    @Inject(REGISTRY_OPTIONS) private readonly options: RegistryOptions,
  ) {}

  /** Runtimes may be slow to answer; the API does not wait for them before it listens. */
  async onApplicationBootstrap(): Promise<void> {
    await this.registrar.configure(this.options.runtimes ?? []);
    this.starting = this.lookAround();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.schedule.stop();
    await this.starting;
  }

  private async lookAround(): Promise<void> {
    try {
      if (this.options.runtimes === null) {
        const found = await localRuntimes(runtimeKinds, this.client.forStrangers());
        await this.registrar.addFound(found);
        this.logger.log(`runtimes on their usual ports: ${found.map(({ id }) => id).join(', ') || 'none'}`);
      }
    } catch (error) {
      this.logger.warn(`the runtimes on their usual ports could not be registered: ${String(error)}`);
    }
    this.schedule.start();
  }
}
