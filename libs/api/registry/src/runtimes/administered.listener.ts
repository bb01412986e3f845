import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import { LastSeen } from '@kamerton/api-discovery';
import { RuntimeCircuits } from '@kamerton/api-runtime-client';
import { Signals } from '@kamerton/api-signals';
import { DiscoverySchedule } from '../discovery/discovery.schedule.js';

/** Whoever administers a runtime, by hand or by settings as code: what may answer now is looked at soon, what is gone forgotten. */
@Injectable()
export class AdministeredListener implements OnModuleInit {
  constructor(
    private readonly repositories: Repositories,
    private readonly schedule: DiscoverySchedule,
    private readonly signals: Signals,
    private readonly lastSeen: LastSeen,
    private readonly circuits: RuntimeCircuits,
  ) {}

  onModuleInit(): void {
    this.signals.changeAccepted.listen(async ({ action, runtime }) => {
      if (runtime === null) return;
      if (action === 'runtime.delete') this.forget(runtime);
      else if (action === 'runtime.create' || action === 'runtime.update') await this.lookSoon(runtime);
    });
  }

  private forget(id: string): void {
    this.lastSeen.forget(id);
    this.circuits.forget(id);
    this.signals.modelsChanged.emit({ runtime: id });
  }

  private async lookSoon(id: string): Promise<void> {
    const runtime = await this.repositories.runtimes.find(id);
    if (runtime?.enabled === true) this.schedule.soon(id);
  }
}
