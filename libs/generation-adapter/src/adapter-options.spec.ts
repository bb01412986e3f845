import { createGenerationAdapter } from './generation-adapter.js';
import { checkOptions } from './adapter-options.js';

const url = 'http://127.0.0.1:4000';

describe('the options of the adapter', () => {
  it('have defaults that are documented', () => {
    expect(checkOptions({ url })).toEqual({
      url,
      pollIntervalMs: 1_000,
      timeoutMs: 5_000,
      maxBackoffMs: 30_000,
      refusedIntervalMs: 60_000,
      receiptIntervalMs: 30_000,
      maxSnapshotBytes: 33_554_432,
    });
  });

  it.each([
    ['pollIntervalMs', { pollIntervalMs: 0 }],
    ['pollIntervalMs', { pollIntervalMs: Number.NaN }],
    ['timeoutMs', { timeoutMs: -1 }],
    ['maxBackoffMs', { maxBackoffMs: Number.POSITIVE_INFINITY }],
    ['refusedIntervalMs', { refusedIntervalMs: 1 }],
    ['maxSnapshotBytes', { maxSnapshotBytes: 1 }],
  ])('are refused at once with the name and the limits of %s', (name, wrong) => {
    expect(() => createGenerationAdapter({ url, ...wrong })).toThrow(new RegExp(`^${name}: must be from \\d+ to \\d+`));
  });

  it.each(['127.0.0.1:4000', 'ftp://127.0.0.1', ''])('refuse %p for a URL', (wrong) => {
    expect(() => createGenerationAdapter({ url: wrong })).toThrow(/^url: must be an http or https address, not/);
  });

  it.each(['http://user:s3cr3t@127.0.0.1:4000', 'https://:s3cr3t@kamerton', 'ftp://user:s3cr3t@kamerton'])(
    'refuse credentials in the URL without repeating them: %p',
    (wrong) => {
      const refusal = expect(() => createGenerationAdapter({ url: wrong }));
      refusal.toThrow(/^url: must not carry credentials/);
      refusal.not.toThrow(/s3cr3t/);
    },
  );
});
