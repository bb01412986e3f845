import type { ApiResult } from '../api/api-client';
import { Reading } from './reading';

const later = <Body>(): { answer: Promise<ApiResult<Body>>; give: (result: ApiResult<Body>) => void } => {
  let give: (result: ApiResult<Body>) => void = () => undefined;
  const answer = new Promise<ApiResult<Body>>((resolve) => {
    give = resolve;
  });
  return { answer, give };
};
const unreachable = { ok: false, failure: { kind: 'unreachable' } } as const;

describe('Reading', () => {
  it('shows nothing until the answer is in', async () => {
    const reading = new Reading<string>();
    const { answer, give } = later<string>();
    const read = reading.read(answer);
    expect(reading.pending()).toBe(true);
    expect(reading.empty()).toBe(true);
    give({ ok: true, body: 'a' });
    expect(await read).toBe('a');
    expect(reading.body()).toBe('a');
    expect(reading.pending()).toBe(false);
  });

  it('ignores an answer that comes after that of a later question', async () => {
    const reading = new Reading<string>();
    const [first, second] = [later<string>(), later<string>()];
    const reads = [reading.read(first.answer), reading.read(second.answer)];
    second.give({ ok: true, body: 'b' });
    first.give({ ok: true, body: 'a' });
    expect(await Promise.all(reads)).toEqual([null, 'b']);
    expect(reading.body()).toBe('b');
  });

  it('keeps what was read when reading again fails, and forgets the failure with the next answer', async () => {
    const reading = new Reading<string>();
    await reading.read(Promise.resolve({ ok: true, body: 'a' }));
    expect(await reading.read(Promise.resolve(unreachable))).toBeNull();
    expect(reading.body()).toBe('a');
    expect(reading.failure()).toEqual({ kind: 'unreachable' });
    await reading.read(Promise.resolve({ ok: true, body: 'b' }));
    expect(reading.failure()).toBeNull();
  });

  it('takes no answer that was under way when it was cleared', async () => {
    const reading = new Reading<string>();
    const { answer, give } = later<string>();
    const read = reading.read(answer);
    reading.clear();
    give({ ok: true, body: 'a' });
    await read;
    expect(reading.body()).toBeNull();
    expect(reading.pending()).toBe(false);
  });
});
