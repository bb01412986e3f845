import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate } from '@kamerton/api-database';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { readEnvironment } from '../environment/read-environment.js';
import { createLogger } from '../logging/create-logger.js';
import { previewOpenapi } from '../openapi/preview-openapi.js';
import { createApp } from './create-app.js';

describe('the application', () => {
  let postgres: TestPostgres;
  let app: NestFastifyApplication;
  const lines: string[] = [];

  beforeAll(async () => {
    postgres = await startTestPostgres({ migrate: (url) => migrate({ url }) });
    const { url } = await postgres.createDatabase();
    const environment = readEnvironment({ DATABASE_URL: url, KAMERTON_RUNTIMES: '[]' });
    app = await createApp(environment, createLogger('debug', { write: (line) => void lines.push(line) }));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await app.close();
    await postgres.stop();
  });

  it('is ready once its database is', async () => {
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
  });

  it('serves its routes under the base of the API', async () => {
    expect((await app.inject('/api/v1/runtimes')).json()).toEqual({ items: [], next_cursor: null });
    expect((await app.inject('/runtimes')).statusCode).toBe(404);
    expect((await app.inject('/metrics')).body).toContain('kamerton_parameter_changes_total');
  });

  it('sends headers that keep browsers from doing anything foolish', async () => {
    const { headers } = await app.inject('/api/v1/nowhere');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves the OpenAPI document that is committed', async () => {
    const served = await app.inject('/api/openapi.json');
    expect(served.json()).toEqual(JSON.parse(JSON.stringify(await previewOpenapi())));
  });

  it('serves an explorer that needs nothing from elsewhere', async () => {
    const page = await app.inject('/api/docs');
    expect(page.headers['content-type']).toContain('text/html');
    const sources = [...page.body.matchAll(/(?:src|href)=["']([^"']+)["']/g)].map(([, source]) => source ?? '');
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources.filter((each) => !each.startsWith('#'))) {
      const asset = await app.inject(new URL(source, 'http://localhost/api/docs').pathname);
      expect([source, asset.statusCode]).toEqual([source, 200]);
    }
    expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
  });

  it('refuses pages from elsewhere, on every route', async () => {
    const rebound = await app.inject({ url: '/api/v1/models', headers: { host: 'evil.example' } });
    expect([rebound.statusCode, rebound.json().code]).toEqual([403, 'PERMISSION_DENIED']);
  });

  it('logs each request once, with its id and its template, never its query', async () => {
    lines.length = 0;
    await app.inject({ url: '/api/v1/models/geheim?q=geheim', headers: { 'x-request-id': 'r-42' } });
    const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    expect(requests).toEqual([
      expect.objectContaining({ request_id: 'r-42', method: 'GET', route: '/api/v1/models/:model', level: 'info' }),
    ]);
    expect(lines.join('')).not.toContain('geheim');
  });

  it('answers 503 once its database is away, and tells so in its health', async () => {
    await postgres.stop();
    const away = await app.inject('/api/v1/runtimes');
    expect([away.statusCode, away.json().code, away.headers['retry-after']]).toEqual([
      503,
      'DATABASE_UNAVAILABLE',
      '2',
    ]);
    expect((await app.inject('/health/ready')).statusCode).toBe(503);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  });
});
