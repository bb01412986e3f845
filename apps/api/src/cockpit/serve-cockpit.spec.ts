import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { serveCockpit } from './serve-cockpit.js';

const page = '<!doctype html><title>Kamerton</title>';
const script = `console.log(${'1 + '.repeat(500)}1)`;

describe('the Cockpit is served', () => {
  let folder: string;
  let app: FastifyInstance;

  beforeEach(() => {
    const parent = mkdtempSync(join(tmpdir(), 'kamerton-cockpit-'));
    writeFileSync(join(parent, 'secret.txt'), 'geheim');
    folder = join(parent, 'browser');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'main-TFYWPWM7.js'), script);
    writeFileSync(join(folder, 'assets', 'mark.svg'), '<svg/>');
    app = fastify();
    serveCockpit(app, folder);
    app.get('/api/known', () => 'api');
  });

  afterEach(async () => {
    await app.close();
    rmSync(join(folder, '..'), { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

  it('with its front page at its root and at every address of its own router', async () => {
    for (const url of ['/', '/models/ollama/hf.co%2Fx%3AQ4?tab=1', '/anything']) {
      const answer = await get(url, { accept: 'text/html,*/*' });
      expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, page, 'no-cache']);
    }
  });

  it('with files that browsers may keep for ever when their names carry a hash', async () => {
    const answer = await get('/main-TFYWPWM7.js');
    expect(answer.body).toBe(script);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await get('/assets/mark.svg')).headers['content-type']).toBe('image/svg+xml');
  });

  it('compressed as the browser likes it', async () => {
    const brotli = await get('/main-TFYWPWM7.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(script);
    const gzip = await get('/main-TFYWPWM7.js', { 'accept-encoding': 'br;q=0, gzip' });
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(script);
    expect(gzip.rawPayload.length).toBeLessThan(script.length / 10);
  });

  it('not again when the browser has it already', async () => {
    const etag = String((await get('/')).headers.etag);
    expect((await get('/', { 'if-none-match': etag })).statusCode).toBe(304);
  });

  it('anew after a build', async () => {
    await get('/');
    writeFileSync(join(folder, 'main-NEWNEW11.js'), 'new');
    expect((await get('/main-NEWNEW11.js')).body).toBe('new');
  });

  it('and nothing else: no files outside, no page for what went missing or belongs to the API', async () => {
    const html = { accept: 'text/html' };
    for (const url of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt']) {
      expect((await get(url)).body).not.toContain('geheim');
    }
    expect((await get('/chunk-GONEGONE.js')).statusCode).toBe(404);
    expect((await get('/api/unknown', html)).statusCode).toBe(404);
    expect((await get('/health', html)).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/', headers: html })).statusCode).toBe(404);
    expect((await get('/api/known', html)).body).toBe('api');
  });
});
