import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runtimeKinds } from '@kamerton/runtime-catalog';
import { readRuntimeSettings } from './read-runtime-settings.js';

const read = (value: unknown) => readRuntimeSettings(typeof value === 'string' ? value : JSON.stringify(value));
const gpu = { id: 'gpu-1', kind: 'ollama', base_url: 'http://gpu-1.example.com:11434/' };

const kinds = runtimeKinds.map(({ id }) => id).join(', ');

describe('readRuntimeSettings', () => {
  it('reads a list; the hosts that it names need no further permission', () => {
    expect(
      read([gpu, { id: 'demo', kind: 'vllm', base_url: 'http://127.0.0.1:4711', demo: true, enabled: false }]),
    ).toEqual({
      settings: [
        { id: 'gpu-1', kind: 'ollama', baseUrl: 'http://gpu-1.example.com:11434', enabled: true, demo: false },
        { id: 'demo', kind: 'vllm', baseUrl: 'http://127.0.0.1:4711', enabled: false, demo: true },
      ],
    });
  });

  it('reads the list from a file whose path it is given', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kamerton settings '));
    try {
      const path = join(folder, 'runtimes.json');
      writeFileSync(path, JSON.stringify([gpu]));
      expect(read(path)).toMatchObject({ settings: [{ id: 'gpu-1' }] });
      writeFileSync(path, '[{');
      expect(read(path)).toEqual({ problems: [`is not valid JSON: ${path}`] });
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(read('/no/such/file.json')).toEqual({ problems: ['names a file that cannot be read: /no/such/file.json'] });
  });

  it('names every bad entry and every bad field at once', () => {
    expect(
      read([
        { ...gpu, id: 'GPU 1' },
        { ...gpu, kind: 'toaster', colour: 'red' },
        { ...gpu, id: 'gpu-2', base_url: 'http://user:secret@gpu-2.example.com' },
        { ...gpu, id: 'gpu-3', base_url: 'http://169.254.169.254' },
        { ...gpu, id: 'gpu-4', enabled: 'yes', demo: 1 },
        7,
        { ...gpu },
        {},
      ]),
    ).toEqual({
      problems: [
        '[0].id must be a slug: 1 to 63 lower-case letters, digits and inner hyphens',
        '[1].colour is not a field of a runtime; there are id, kind, base_url, enabled, demo, credential',
        `[1].kind must be one of ${kinds}`,
        '[2].base_url must not carry credentials',
        '[3].base_url must not name 169.254.169.254: no inference server lives there',
        '[4].enabled must be true or false',
        '[4].demo must be true or false',
        '[5] must be an object',
        '[7].id must be a slug: 1 to 63 lower-case letters, digits and inner hyphens',
        `[7].kind must be one of ${kinds}`,
        '[7].base_url must be a text',
        '[6].id repeats "gpu-1"',
      ],
    });
  });

  it.each(['', '-a', 'a-', 'ä', 'a_b', 'a.b', 'a'.repeat(64), '__proto__'])('refuses the id %j', (id) => {
    expect(read([{ ...gpu, id }])).toEqual({ problems: [expect.stringMatching(/^\[0\]\.id must be a slug/)] });
  });

  it.each(['[{', '{"id":', '[NaN]'])('says that %s is not JSON', (text) => {
    expect(read(text)).toEqual({ problems: ['is not valid JSON'] });
  });

  it('takes the name of the variable that holds a secret, and of no other variable', () => {
    expect(read([{ ...gpu, credential: 'KAMERTON_CREDENTIAL_GPU_1' }])).toMatchObject({
      settings: [{ credential: 'KAMERTON_CREDENTIAL_GPU_1' }],
    });
    for (const credential of ['DATABASE_URL', 'KAMERTON_CREDENTIAL_', 'kamerton_credential_a', 'sk-0123', null, 7]) {
      expect(read([{ ...gpu, credential }])).toEqual({
        problems: [expect.stringMatching(/^\[0\]\.credential must be the name of an environment variable: KAMERTON_/)],
      });
    }
  });

  it('wants a list', () => expect(read({ runtimes: [] })).toEqual({ problems: ['must be a list of runtimes'] }));
});
