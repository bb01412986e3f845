import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type NewChangeEvent, type Transaction } from '@kamerton/api-database';
import { newRuntime } from '../runtimes/new-runtime.js';
import { runtimeDiff } from '../runtimes/runtime-diff.js';
import type { RuntimeSetting } from './runtime-setting.js';

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
    await this.unitOfWork.run(async (transaction) => {
      const demos = (await transaction.runtimes.all()).filter(({ demo, enabled }) => demo && enabled);
      for (const demo of demos.filter(({ id }) => !ids.includes(id))) {
        await this.put(transaction, { ...demo, enabled: false });
      }
    });
  }

  private async put(transaction: Transaction, setting: RuntimeSetting): Promise<void> {
    const at = new Date();
    const before = await transaction.runtimes.lock(setting.id);
    const diff = runtimeDiff(before, setting);
    if (Object.keys(diff).length === 0) return;
    const { id, kind, baseUrl, enabled, demo } = setting;
    if (before !== null)
      await transaction.runtimes.update(id, { kind, baseUrl, enabled, demo, status: 'unknown', updatedAt: at });
    else if (!(await transaction.runtimes.insert(newRuntime(setting, at)))) return;
    await transaction.ledger.append(this.event(before === null ? 'runtime.create' : 'runtime.update', id, diff, at));
  }

  private event(
    action: NewChangeEvent['action'],
    runtime: string,
    diff: NewChangeEvent['diff'],
    at: Date,
  ): NewChangeEvent {
    return {
      at: at.toISOString(),
      user_id: 'system',
      actor_kind: 'system',
      action,
      runtime,
      model: null,
      profile: null,
      version: null,
      diff,
      reason: null,
      source: 'system',
      request_id: this.requestId,
    };
  }
}
