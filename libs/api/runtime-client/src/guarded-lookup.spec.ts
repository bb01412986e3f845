import type { lookup } from 'node:dns';
import { AddressRefused, guardedLookup } from './guarded-lookup.js';
import { HostPolicy } from './host-policy.js';

type Resolve = typeof lookup;

const look = (
  name: string,
  { all = true, allowed = [] as string[], resolve = undefined as Resolve | undefined } = {},
) =>
  new Promise<{ error: Error | null; address: unknown; family?: number | undefined }>((answer) => {
    guardedLookup(new HostPolicy(allowed), resolve)(name, { all }, (error, address, family) =>
      answer({ error, address, family }),
    );
  });

describe('guardedLookup', () => {
  it('answers one address or all of them, as the connection asks', async () => {
    expect(await look('localhost', { all: false })).toMatchObject({
      error: null,
      address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/),
      family: expect.any(Number),
    });
    expect((await look('localhost')).address).toContainEqual(expect.objectContaining({ address: expect.any(String) }));
  });

  it('refuses a name that resolves to a refused address, listed or not', async () => {
    const { error } = await look('0.0.0.0', { allowed: ['0.0.0.0', '0.0.0.0/0'] });
    expect(error).toBeInstanceOf(AddressRefused);
    expect(error?.message).toBe('0.0.0.0 resolves to 0.0.0.0');
  });

  it('hands on that a name does not exist', async () => {
    expect((await look('no-such-host.invalid')).error).toMatchObject({ code: expect.stringMatching(/^E/) });
  });
});
