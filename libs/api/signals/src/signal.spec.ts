import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Signal } from './signal.js';

describe('a signal', () => {
  const errors = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);

  beforeEach(() => errors.mockClear());
  afterAll(() => errors.mockRestore());

  it('tells all listeners before emit returns, in the order of listening', () => {
    const signal = new Signal<number>('counted');
    const heard: string[] = [];
    signal.listen((body) => void heard.push(`first ${body}`));
    signal.listen((body) => void heard.push(`second ${body}`));
    signal.emit(7);
    expect(heard).toEqual(['first 7', 'second 7']);
  });

  it('does not repeat what was emitted before somebody listened', () => {
    const signal = new Signal<number>('counted');
    const heard: number[] = [];
    signal.emit(1);
    signal.listen((body) => void heard.push(body));
    signal.emit(2);
    expect(heard).toEqual([2]);
  });

  it('lets a listener that throws break neither the emitter, nor the others, nor its own next turn', () => {
    const signal = new Signal<number>('counted');
    const heard: string[] = [];
    signal.listen((body) => {
      heard.push(`broken ${body}`);
      throw new Error('the listener broke');
    });
    signal.listen((body) => void heard.push(`sound ${body}`));
    expect(() => signal.emit(1)).not.toThrow();
    signal.emit(2);
    expect(heard).toEqual(['broken 1', 'sound 1', 'broken 2', 'sound 2']);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('the listener broke');
      },
    ],
    ['rejects', () => Promise.reject(new Error('the listener broke'))],
  ])('logs by name what a listener that %s failed with', async (_how, listener: () => void | Promise<void>) => {
    const signal = new Signal<number>('counted');
    signal.listen(listener);
    signal.emit(1);
    await new Promise(setImmediate);
    expect(errors).toHaveBeenCalledTimes(1);
    expect(errors).toHaveBeenCalledWith(
      expect.stringMatching(/^a listener of counted failed: Error: the listener broke/),
    );
  });

  it('tells a listener nothing more once its subscription has ended', () => {
    const signal = new Signal<number>('counted');
    const heard: number[] = [];
    const subscription = signal.listen((body) => void heard.push(body));
    signal.emit(1);
    subscription.unsubscribe();
    signal.emit(2);
    expect(heard).toEqual([1]);
  });
});
