import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Act, runtimeEvent } from '@kamerton/api-administration';
import { UnitOfWork, type Transaction } from '@kamerton/api-database';
import { systemActor } from '@kamerton/contract';
import { newRuntime } from '@kamerton/api-administration';
import type { RuntimeSetting } from '@kamerton/api-administration';

/** Writes runtimes that nobody administers by hand: those of the settings and those found on this machine. */
@Injectable()
export class RuntimeRegistrar {
  private readonly requestId = `start-${randomUUID()}`;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The settings win over what was administered since. A demo runtime that is no longer among them was not started this
   * time: it is switched off, so that it does not look like a broken one.
   */
  async configure(settings: readonly RuntimeSetting[]): Promise<void> {
    for (const setting of settings) {
      await this.unitOfWork.run((transaction) => this.put(transaction, setting));
    }
    await this.switchOffDemosBut(settings.map(({ id }) => id));
  }

  /** Those whose address is registered already, under whatever name, stay as they are. */
  async addFound(found: readonly RuntimeSetting[]): Promise<void> {
    for (const setting of found) {
      await this.unitOfWork.run(async (transaction) => {
        const known = await transaction.runtimes.all();
        const taken = known.some(({ id, baseUrl }) => id === setting.id || baseUrl === setting.baseUrl);
        if (!taken) await this.put(transaction, setting);
      });
    }
  }

  private async switchOffDemosBut(ids: readonly string[]): Promise<void> {
    const runtimes = await this.unitOfWork.read((repositories) => repositories.runtimes.all());
    for (const runtime of runtimes.filter(({ id, demo, enabled }) => demo && enabled && !ids.includes(id))) {
      await this.unitOfWork.run((transaction) => this.put(transaction, { ...runtime, enabled: false }));
    }
  }

  private async put(transaction: Transaction, setting: RuntimeSetting): Promise<void> {
    const at = new Date();
    const before = await transaction.runtimes.lock(setting.id);
    const event = runtimeEvent(setting.id, before, setting, this.start(at));
    if (event === null) return;
    const { id, kind, baseUrl, enabled, demo, credential = null } = setting;
    if (before !== null) {
      await transaction.runtimes.update(id, {
        kind,
        baseUrl,
        enabled,
        demo,
        credential,
        status: 'unknown',
        updatedAt: at,
      });
    } else if (!(await transaction.runtimes.insert(newRuntime(setting, at)))) {
      // Another replica that starts at the same moment was quicker.
      return;
    }
    await transaction.ledger.append(event);
  }

  private start(at: Date): Act {
    return {
      ...systemActor,
      at: at.toISOString(),
      reason: null,
      request_id: this.requestId,
    };
  }
}
