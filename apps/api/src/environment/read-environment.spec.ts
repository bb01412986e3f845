import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from './read-environment.js';

const databaseUrl = 'postgres://kamerton:geheim@127.0.0.1:5432/kamerton';

describe('the environment', () => {
  it('needs nothing but a database', () => {
    expect(readEnvironment({ DATABASE_URL: databaseUrl })).toEqual({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl,
      databasePool: 10,
      runtimes: null,
      runtimeAllow: [],
      credentialsOverHttp: false,
      discoveryIntervalSeconds: 30,
      verification: { limits: { requests: 400, tokens: 20_000, seconds: 600 }, reverify: 'off' },
      requireIfMatch: false,
      cockpitDir: null,
      logLevel: 'info',
    });
  });

  it('takes a variable that is set to nothing for one that is not set', () => {
    expect(readEnvironment({ DATABASE_URL: databaseUrl, PORT: '', LOG_LEVEL: ' ' })).toMatchObject({
      port: 4000,
      logLevel: 'info',
    });
  });

  it('is refused with every bad name at once, and without any secret', () => {
    const read = () =>
      readEnvironment({
        HOST: '0.0.0.0',
        PORT: '4000x',
        DATABASE_URL: 'mysql://root:geheim@db/kamerton',
        KAMERTON_RUNTIMES: '[{"id":"Not A Slug","kind":"ollama","base_url":"http://127.0.0.1:1"}]',
        KAMERTON_REQUIRE_IF_MATCH: 'yes',
        KAMERTON_DISCOVERY_INTERVAL: '0',
        KAMERTON_VERIFICATION_REQUESTS: '0',
        KAMERTON_VERIFICATION_TOKENS: '-1',
        KAMERTON_VERIFICATION_SECONDS: '1.5',
        KAMERTON_REVERIFY: 'always',
        KAMERTON_DATABASE_POOL: '1e9',
        KAMERTON_COCKPIT_DIR: '/nowhere',
        LOG_LEVEL: 'loud',
        OIDC_ISSUER: 'https://login.example.com',
      });
    const names = ['HOST', 'PORT', 'DATABASE_URL', 'KAMERTON_RUNTIMES', 'KAMERTON_REQUIRE_IF_MATCH'];
    const more = [
      'KAMERTON_DISCOVERY_INTERVAL',
      'KAMERTON_VERIFICATION_REQUESTS',
      'KAMERTON_VERIFICATION_TOKENS',
      'KAMERTON_VERIFICATION_SECONDS',
      'KAMERTON_REVERIFY',
      'KAMERTON_DATABASE_POOL',
      'KAMERTON_COCKPIT_DIR',
      'LOG_LEVEL',
      'OIDC_ISSUER',
    ];
    for (const name of [...names, ...more]) expect(read).toThrow(new RegExp(`^  ${name} `, 'm'));
    expect(read).not.toThrow(/geheim/);
  });

  it('names every entry of the allowed hosts that is none', () => {
    const read = () =>
      readEnvironment({
        DATABASE_URL: databaseUrl,
        KAMERTON_RUNTIME_ALLOW: 'gpu-1.example.com, http://gpu-2, 10.0.0.0/33, *.lab.example.com, 169.254.169.254',
      });
    expect(read).toThrow(/^ {2}KAMERTON_RUNTIME_ALLOW entry "http:\/\/gpu-2" must be a host name/m);
    expect(read).toThrow(/^ {2}KAMERTON_RUNTIME_ALLOW entry "10\.0\.0\.0\/33" must be/m);
    expect(read).toThrow(/^ {2}KAMERTON_RUNTIME_ALLOW entry "169\.254\.169\.254" names an address where/m);
    expect(read).not.toThrow(/entry "(?:gpu-1|\*)/);
  });

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('lets the process bind %s', (HOST) => {
    expect(readEnvironment({ DATABASE_URL: databaseUrl, HOST }).host).toBe(HOST);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.com', '127.0.0.1.example.com'])(
    'does not let the process bind %s, where nobody has to sign in',
    (HOST) => {
      expect(() => readEnvironment({ DATABASE_URL: databaseUrl, HOST })).toThrow(/HOST must be a loopback address/);
    },
  );

  it('takes the runtimes as JSON or as the path of a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kamerton-environment-'));
    const text = '[{"id":"ollama","kind":"ollama","base_url":"http://127.0.0.1:11434/","demo":true}]';
    const file = join(folder, 'runtimes.json');
    writeFileSync(file, text);
    const expected = [{ id: 'ollama', kind: 'ollama', baseUrl: 'http://127.0.0.1:11434', enabled: true, demo: true }];
    for (const KAMERTON_RUNTIMES of [text, file]) {
      expect(readEnvironment({ DATABASE_URL: databaseUrl, KAMERTON_RUNTIMES }).runtimes).toEqual(expected);
    }
    rmSync(folder, { recursive: true });
  });
});
