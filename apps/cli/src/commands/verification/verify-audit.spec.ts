import { startFakeServer, type FakeServer } from '../../testing/fake-server.js';
import { runCli } from '../../testing/run-cli.js';

let server: FakeServer;

beforeAll(async () => {
  server = await startFakeServer();
});

afterAll(() => server.stop());

const hash = 'ab'.repeat(32);
const intact = { intact: true, events: 7, sequence: 7, hash, broken: null };
const verifyAudit = (...words: readonly string[]) => runCli(['verify', '--audit', ...words, '--url', server.url]);

describe('verify --audit', () => {
  it('ends with 0 when the audit log is intact, and tells the last hash for who keeps it elsewhere', async () => {
    server.respond = () => ({ body: intact });
    const { code, stdout } = await verifyAudit();
    expect([code, stdout]).toEqual([0, `The audit log is intact: 7 events.\nThe last sound event is 7, ${hash}.\n`]);
    expect(server.received.at(-1)).toMatchObject({ method: 'GET', path: '/api/v1/audit/verify' });
  });

  it.each([
    ['missing', 'it is missing'],
    ['altered', 'it is not what its hash was made from'],
    ['detached', 'it does not follow from the event before it'],
    ['cut_off', 'the log ends otherwise than the ledger says'],
  ])('ends with 6 when an event is %s', async (reason, words) => {
    const body = { intact: false, events: 4, sequence: 3, hash, broken: { sequence: 4, reason } };
    server.respond = () => ({ body });
    const { code, stdout } = await verifyAudit();
    expect([code, stdout]).toEqual([6, expect.stringContaining(`broken at event 4: ${words}.\n`)]);
    const asked = await verifyAudit('--json');
    expect([asked.code, asked.json()]).toEqual([6, body]);
  });

  it.each(['some-model', '--dry-run', '--load-parameters', '--accept-costs'])('does not go with %s', async (word) => {
    const calls = server.received.length;
    const { code, stderr } = await verifyAudit(word);
    expect([code, stderr]).toEqual([2, expect.stringContaining(word)]);
    expect(server.received).toHaveLength(calls);
  });
});
