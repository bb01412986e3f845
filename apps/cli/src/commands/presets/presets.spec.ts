import { sampleConfig } from '../../testing/sample-config.js';
import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli } from '../../testing/run-cli.js';

let server: FakeServer;
const house = {
  name: 'house',
  description: 'our usual',
  params: { seed: 0 },
  shipped: false,
  version: 2,
  updated_at: null,
  updated_by: null,
};

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

beforeEach(() => {
  server.received.length = 0;
  server.respond = () => ({ body: house });
});

const presets = (...words: readonly string[]) => runCli(['presets', ...words, '--url', server.url]);

describe('presets', () => {
  it('are listed and shown', async () => {
    server.respond = ({ path }) => ({
      body: path.endsWith('/house')
        ? house
        : { items: [house, { ...house, name: 'precise', shipped: true }], next_cursor: null },
    });
    expect((await presets()).stdout).toMatch(/^house +the team +seed=0 +our usual\nprecise +Kamerton /m);
    expect((await presets('show', 'house')).stdout).toBe('house (the team, version 2)\nour usual\n  seed=0\n');
  });

  it('are saved with values as JSON has them, everything else as text', async () => {
    await presets(
      'save',
      'house',
      'seed=0',
      'truncate=false',
      'suffix=two words',
      'stop=["a"]',
      'answer="42"',
      '--description',
      'ours',
    );
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/presets',
      body: {
        name: 'house',
        description: 'ours',
        params: { seed: 0, truncate: false, suffix: 'two words', stop: ['a'], answer: '42' },
      },
    });
    expect(await presets('save', 'house', 'seed=null')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('seed'),
    });
    expect(await presets('save', 'house')).toMatchObject({ code: 2 });
  });

  it('take over what is there already', async () => {
    const exists = { status: 409, body: { code: 'PRESET_EXISTS', title: 'Exists', detail: 'There is one.' } };
    server.respond = ({ method }) => (method === 'POST' ? exists : { body: house });
    expect((await presets('save', 'house', 'seed=0')).code).toBe(0);
    expect(server.received.at(-1)).toMatchObject({
      method: 'PATCH',
      path: '/api/v1/presets/house',
      body: { params: { seed: 0 } },
    });
    expect(server.received.at(-1)?.body).not.toHaveProperty('name');
  });

  it("are made of a model's overrides and what is typed beside them", async () => {
    server.respond = ({ method }) => ({ body: method === 'GET' ? sampleConfig : house });
    await presets('save', 'house', 'seed=1', '--from', 'llama3:8b');
    expect(server.received.at(-1)?.body).toEqual({ name: 'house', params: { temperature: 0.4, seed: 1 } });
    server.respond = () => ({ body: { ...sampleConfig, profile_fallback: true } });
    expect(await presets('save', 'house', '--from', 'm', '--from-profile', 'p')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has no profile p'),
    });
  });

  it('are deleted', async () => {
    server.respond = () => ({ status: 204, headers: {}, body: '' });
    expect(await presets('delete', 'house')).toMatchObject({ code: 0, stdout: 'house: deleted.\n' });
    expect(server.received[0]).toMatchObject({ method: 'DELETE', path: '/api/v1/presets/house' });
  });

  it('tell their versions, and go back to any of them', async () => {
    const revision = {
      ...{ version: 2, action: 'delete', description: '', params: { seed: 0 } },
      ...{ user_id: 'local', at: '2026-05-04T12:00:00.000Z', reason: 'unused' },
    };
    server.respond = ({ method }) => ({ body: method === 'GET' ? { items: [revision], next_cursor: null } : house });
    expect((await presets('history', 'house')).stdout).toBe(
      '2  delete  2026-05-04T12:00:00.000Z  local  "unused"\n  seed=0\n',
    );
    await presets('restore', 'house', '1', '--reason', 'used', '--if-match', '2');
    expect(server.received.at(-1)).toMatchObject({
      method: 'POST',
      path: '/api/v1/presets/house/revisions/1/restore',
      headers: { 'if-match': '"2"' },
      body: { reason: 'used' },
    });
    expect((await presets('restore', 'house', 'first')).code).toBe(2);
  });
});
