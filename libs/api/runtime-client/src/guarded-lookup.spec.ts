import { AddressRefused, guardedLookup } from './guarded-lookup.js';

const look = (name: string, all: boolean) =>
  new Promise<{ error: Error | null; address: unknown }>((resolve) => {
    guardedLookup(name, { all }, (error, address) => resolve({ error, address }));
  });

describe('guardedLookup', () => {
  it('answers one address or all of them, as the connection asks', async () => {
    expect(await look('localhost', false)).toMatchObject({
      error: null,
      address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/),
    });
    expect((await look('localhost', true)).address).toContainEqual(
      expect.objectContaining({ address: expect.any(String) }),
    );
  });

  it('refuses a name that resolves to a refused address', async () => {
    expect((await look('0.0.0.0', true)).error).toBeInstanceOf(AddressRefused);
  });

  it('hands on that a name does not exist', async () => {
    expect((await look('no-such-host.invalid', true)).error).toMatchObject({ code: expect.stringMatching(/^E/) });
  });
});
