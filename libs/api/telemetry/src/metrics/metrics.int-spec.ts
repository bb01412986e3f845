import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate, Repositories, UnitOfWork } from '@kamerton/api-database';
import { Signals, type ChangeRefusal } from '@kamerton/api-signals';
import { apiPaths } from '@kamerton/contract';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { modelRow, newEvent, runtimeRow } from '../testing/rows.js';
import { startApp } from '../testing/start-app.js';

const refusal = (overrides: Partial<ChangeRefusal> = {}): ChangeRefusal => ({
  runtime: 'gpu-1',
  model: 'llama3:8b',
  action: 'config.patch',
  code: 'INVALID_PARAMETERS',
  ...overrides,
});

describe('metrics', () => {
  let postgres: TestPostgres;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
  });

  beforeEach(async () => {
    const { url } = await postgres.createDatabase();
    app = await startApp(url);
    const { runtimes, models } = app.get(Repositories);
    await runtimes.insert(runtimeRow('gpu-1'));
    await models.save([modelRow('gpu-1', 'llama3:8b'), modelRow('gpu-1', 'broken')]);
  });

  afterEach(() => app.close());
  afterAll(() => postgres.stop());

  const get = (url: string) => app.inject({ method: 'GET', url });
  /** The lines of one metric, without its comments. */
  const samples = async (name: string): Promise<string[]> =>
    (await get(apiPaths.metrics)).body.split('\n').filter((line) => new RegExp(`^${name}[ {]`).test(line));

  const accept = async (...event: Parameters<typeof newEvent>) => {
    const accepted = await app.get(UnitOfWork).run((transaction) => transaction.ledger.append(newEvent(...event)));
    app.get(Signals).changeAccepted.emit(accepted);
  };

  it('are served in the format of Prometheus, never from a cache', async () => {
    const { statusCode, headers, body } = await get(apiPaths.metrics);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatch(/^# TYPE kamerton_parameter_changes_total counter$/m);
    expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  describe('of parameter changes', () => {
    const changes = () => samples('kamerton_parameter_changes_total');

    it('count what was accepted and what was refused, each by runtime, model and action', async () => {
      await accept();
      await accept();
      await accept({ action: 'config.replace', model: null });
      app.get(Signals).changeRefused.emit(refusal());
      expect((await changes()).sort()).toEqual([
        'kamerton_parameter_changes_total{runtime="gpu-1",model="",action="config.replace",outcome="accepted"} 1',
        'kamerton_parameter_changes_total{runtime="gpu-1",model="llama3:8b",action="config.patch",outcome="accepted"} 2',
        'kamerton_parameter_changes_total{runtime="gpu-1",model="llama3:8b",action="config.patch",outcome="refused"} 1',
      ]);
    });

    it('leave administrative acts out', async () => {
      await accept({ action: 'runtime.update', model: null });
      app.get(Signals).changeRefused.emit(refusal({ action: 'runtime.create', model: null }));
      expect(await changes()).toEqual([]);
    });

    it('make no series of names that callers invent', async () => {
      for (let index = 0; index < 300; index += 1) {
        app.get(Signals).changeRefused.emit(refusal({ runtime: `invented-${index}` }));
        app.get(Signals).changeRefused.emit(refusal({ model: `invented-${index}` }));
        app.get(Signals).changeRefused.emit(refusal({ runtime: null, model: `invented-${index}` }));
      }
      expect((await changes()).sort()).toEqual([
        'kamerton_parameter_changes_total{runtime="gpu-1",model="unknown",action="config.patch",outcome="refused"} 300',
        'kamerton_parameter_changes_total{runtime="unknown",model="unknown",action="config.patch",outcome="refused"} 600',
      ]);
    });

    it('count as unknown what the database cannot even look for', async () => {
      app.get(Signals).changeRefused.emit(refusal({ model: 'zero\u0000' }));
      expect(await changes()).toEqual([
        'kamerton_parameter_changes_total{runtime="unknown",model="unknown",action="config.patch",outcome="refused"} 1',
      ]);
    });

    it('find the runtime that a refused request left out, when only one has the model', async () => {
      const { runtimes, models } = app.get(Repositories);
      await runtimes.insert(runtimeRow('gpu-2'));
      await models.save([modelRow('gpu-2', 'broken')]);
      app.get(Signals).changeRefused.emit(refusal({ runtime: null }));
      app.get(Signals).changeRefused.emit(refusal({ runtime: null, model: 'broken' }));
      expect((await changes()).sort()).toEqual([
        'kamerton_parameter_changes_total{runtime="gpu-1",model="llama3:8b",action="config.patch",outcome="refused"} 1',
        'kamerton_parameter_changes_total{runtime="unknown",model="unknown",action="config.patch",outcome="refused"} 1',
      ]);
    });

    it('tell a refusal for the runtime as a whole from one for a model', async () => {
      app.get(Signals).changeRefused.emit(refusal({ model: null }));
      expect(await changes()).toEqual([
        'kamerton_parameter_changes_total{runtime="gpu-1",model="",action="config.patch",outcome="refused"} 1',
      ]);
    });

    it('write names that hold quotes, line ends and backslashes as Prometheus reads them', async () => {
      const model = 'a"b\\c\nd';
      await app.get(Repositories).models.save([modelRow('gpu-1', model)]);
      await accept({ model });
      expect(await changes()).toEqual([
        String.raw`kamerton_parameter_changes_total{runtime="gpu-1",model="a\"b\\c\nd",action="config.patch",outcome="accepted"} 1`,
      ]);
    });
  });

  describe('of requests', () => {
    const counts = () => samples('kamerton_http_request_duration_seconds_count');

    it('go by method, template of the path and status, whatever the path was', async () => {
      await get('/things/one');
      await get('/things/two');
      expect(await counts()).toEqual([
        'kamerton_http_request_duration_seconds_count{method="GET",route="/things/:name",status="200"} 2',
      ]);
    });

    it('put paths that do not exist under one name', async () => {
      for (let index = 0; index < 50; index += 1) await get(`/no/such/path/${index}?x=${index}`);
      await app.inject({ method: 'POST', url: '/things/one' });
      expect((await counts()).sort()).toEqual([
        'kamerton_http_request_duration_seconds_count{method="GET",route="unmatched",status="404"} 50',
        'kamerton_http_request_duration_seconds_count{method="POST",route="unmatched",status="405"} 1',
      ]);
    });

    it('are measured in seconds', async () => {
      await get('/things/one');
      const [sum] = await samples('kamerton_http_request_duration_seconds_sum');
      const seconds = Number(sum?.split(' ').at(-1));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(1);
    });
  });

  describe('of the registry', () => {
    it('tell which enabled runtimes are up', async () => {
      const { runtimes } = app.get(Repositories);
      await runtimes.insert(runtimeRow('gpu-2', { kind: 'vllm', status: 'down' }));
      await runtimes.insert(runtimeRow('gpu-3', { status: 'unknown' }));
      await runtimes.insert(runtimeRow('off', { enabled: false }));
      expect(await samples('kamerton_runtime_up')).toEqual([
        'kamerton_runtime_up{runtime="gpu-1",kind="ollama"} 1',
        'kamerton_runtime_up{runtime="gpu-2",kind="vllm"} 0',
        'kamerton_runtime_up{runtime="gpu-3",kind="ollama"} 0',
      ]);
    });

    it('forget a runtime that was removed', async () => {
      expect(await samples('kamerton_models')).toEqual(['kamerton_models{runtime="gpu-1",schema_status="missing"} 2']);
      await app.get(Repositories).runtimes.remove('gpu-1');
      expect(await samples('kamerton_runtime_up')).toEqual([]);
      expect(await samples('kamerton_models')).toEqual([]);
    });
  });

  it('show the connections to the database', async () => {
    expect(await samples('kamerton_database_up')).toEqual(['kamerton_database_up 1']);
    expect(await samples('kamerton_database_connection_waits')).toEqual(['kamerton_database_connection_waits 0']);
    const connections = await samples('kamerton_database_connections');
    expect(connections.map((line) => line.split(' ')[0])).toEqual([
      'kamerton_database_connections{state="in_use"}',
      'kamerton_database_connections{state="idle"}',
    ]);
  });
});

describe('metrics without a database server', () => {
  it('are served all the same, say so, and leave out what nobody knows now', async () => {
    const postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
    const { url } = await postgres.createDatabase();
    const app = await startApp(url);
    await app.get(Repositories).runtimes.insert(runtimeRow('gpu-1'));
    const before = await app.inject({ method: 'GET', url: apiPaths.metrics });
    expect(before.body).toMatch(/^kamerton_runtime_up\{.*\} 1$/m);
    await postgres.stop();
    app.get(Signals).changeRefused.emit(refusal({ code: 'DATABASE_UNAVAILABLE' }));
    const { statusCode, body } = await app.inject({ method: 'GET', url: apiPaths.metrics });
    expect(statusCode).toBe(200);
    expect(body).toMatch(/^kamerton_database_up 0$/m);
    expect(body).not.toMatch(/^kamerton_runtime_up\{/m);
    expect(body).toMatch(/^kamerton_parameter_changes_total\{runtime="unknown",model="unknown",.*"refused"\} 1$/m);
    await app.close();
  });
});
