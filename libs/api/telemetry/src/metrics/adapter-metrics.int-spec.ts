import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate, Repositories, UnitOfWork } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import { apiPaths, systemActor } from '@kamerton/contract';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { startApp } from '../testing/start-app.js';

let postgres: TestPostgres;
let app: NestFastifyApplication;

beforeAll(async () => {
  postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
  app = await startApp((await postgres.createDatabase()).url);
});
afterAll(async () => {
  await app.close();
  await postgres.stop();
});

/** The lines of one metric, without its comments. */
async function samples(name: string): Promise<string[]> {
  const { body } = await app.inject({ method: 'GET', url: apiPaths.metrics });
  return body.split('\n').filter((line) => new RegExp(`^${name}[ {]`).test(line));
}

describe('metrics of adapters', () => {
  it('count requests and, by what became of them, the values in them', async () => {
    const { valuesAdapted } = app.get(Signals);
    const counts = { applied: 4, clamped: 1, dropped: 2, forced: 1, rejected: 0, approximated: 0 };
    valuesAdapted.emit({ runtime: 'gpu-1', model: 'm', via: 'adapter', calls: 3, counts });
    valuesAdapted.emit({ runtime: 'gpu-1', model: 'm', via: 'adapter', calls: 1, counts });
    const labels = 'runtime="gpu-1",model="m",via="adapter"';
    expect(await samples('kamerton_adapted_requests_total')).toEqual([`kamerton_adapted_requests_total{${labels}} 4`]);
    expect(await samples('kamerton_adapted_values_total')).toEqual(
      [
        ['applied', 8],
        ['clamped', 2],
        ['dropped', 4],
        ['forced', 2],
      ].map(([outcome, count]) => `kamerton_adapted_values_total{${labels},outcome="${outcome}"} ${count}`),
    );
  });

  it('show how far the slowest process of each service is behind', async () => {
    for (const action of ['runtime.create', 'runtime.delete'] as const) {
      await app.get(UnitOfWork).run(({ ledger }) =>
        ledger.append({
          ...systemActor,
          ...{ action, at: new Date().toISOString(), runtime: 'gpu-1', model: null, profile: null, version: null },
          ...{ diff: {}, reason: null, request_id: 'r' },
        }),
      );
    }
    const { receipts } = app.get(Repositories);
    const said = { appliedAt: new Date(), lastSeenAt: new Date(), follows: [] };
    await receipts.put({ service: 'chat', instance: '1', sequence: 2, ...said });
    await receipts.put({ service: 'chat', instance: '2', sequence: 1, ...said });
    await receipts.put({ service: 'agent', instance: '1', sequence: null, ...said });
    expect(await samples('kamerton_adapters')).toEqual([
      'kamerton_adapters{service="agent"} 1',
      'kamerton_adapters{service="chat"} 2',
    ]);
    expect(await samples('kamerton_adapter_changes_behind')).toEqual([
      'kamerton_adapter_changes_behind{service="agent"} 2',
      'kamerton_adapter_changes_behind{service="chat"} 1',
    ]);
  });

  it('of very many services show the largest by their names, and the others as one', async () => {
    const { receipts } = app.get(Repositories);
    const said = { appliedAt: new Date(), lastSeenAt: new Date(), follows: [] };
    for (let number = 0; number < 205; number += 1) {
      await receipts.put({ service: `invented-${number}`, instance: '1', sequence: number === 99 ? 1 : 2, ...said });
    }
    await receipts.put({ service: 'zebra', instance: '1', sequence: 2, ...said });
    await receipts.put({ service: 'zebra', instance: '2', sequence: 2, ...said });
    const lines = await samples('kamerton_adapters');
    expect(lines).toHaveLength(201);
    expect(lines).toContain('kamerton_adapters{service="zebra"} 2');
    expect(lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)).toBe(
      (await receipts.convergence()).reduce((sum, { instances }) => sum + instances, 0),
    );
    expect(await samples('kamerton_adapter_changes_behind')).toContain(
      'kamerton_adapter_changes_behind{service="others"} 1',
    );
  });
});
