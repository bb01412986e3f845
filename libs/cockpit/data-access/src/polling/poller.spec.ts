import { jest } from '@jest/globals';
import { Poller } from './poller';

const soon = 5;
const later = (): Promise<void> => jest.advanceTimersByTimeAsync(40);

describe('Poller', () => {
  let poller: Poller;
  let acts: number;
  let answer: () => Promise<number | null>;

  const setHidden = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    acts = 0;
    answer = () => Promise.resolve(soon);
    poller = new Poller(document, () => {
      acts += 1;
      return answer();
    });
  });
  afterEach(() => {
    poller.stop();
    setHidden(false);
    jest.useRealTimers();
  });

  it('acts again and again until it is stopped', async () => {
    poller.start(soon);
    await later();
    expect(acts).toBeGreaterThan(1);
    poller.stop();
    const before = acts;
    await later();
    expect(acts).toBe(before);
  });

  it('ends by itself when the act says so', async () => {
    answer = () => Promise.resolve(null);
    poller.start(soon);
    await later();
    expect(acts).toBe(1);
  });

  it('never acts twice at once', async () => {
    answer = () => new Promise(() => undefined);
    poller.start(soon);
    await later();
    expect(acts).toBe(1);
  });

  it('does not go on when it is stopped in the middle of an act', async () => {
    let finish = (_: number): void => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    poller.start(soon);
    await later();
    poller.stop();
    finish(soon);
    await later();
    expect(acts).toBe(1);
  });

  it('waits while the page cannot be seen, and acts at once when it is seen again', async () => {
    setHidden(true);
    poller.start(soon);
    await later();
    expect(acts).toBe(0);
    answer = () => Promise.resolve(null);
    setHidden(false);
    expect(acts).toBe(1);
    setHidden(false);
    expect(acts).toBe(1);
  });
});
