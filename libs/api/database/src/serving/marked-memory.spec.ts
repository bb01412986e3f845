import { MarkedMemory } from './marked-memory.js';

describe('memory under a mark', () => {
  let mark: string;
  let made: string[];
  let memory: MarkedMemory<string>;

  beforeEach(() => {
    mark = 'one';
    made = [];
    memory = new MarkedMemory(() => Promise.resolve(mark), 3);
  });

  const get = (key: string) =>
    memory.get(key, () => {
      made.push(key);
      return Promise.resolve(`${key} under ${mark}`);
    });

  it('makes a thing once while the mark stays, for all who ask at once', async () => {
    expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a under one', 'a under one', 'b under one']);
    await get('a');
    expect(made).toEqual(['a', 'b']);
  });

  it('makes everything anew under another mark, an earlier one among them', async () => {
    await get('a');
    mark = 'two';
    expect(await get('a')).toBe('a under two');
    mark = 'one';
    expect(await get('a')).toBe('a under one');
    expect(made).toEqual(['a', 'a', 'a']);
  });

  it('tries again what failed', async () => {
    await expect(memory.get('a', () => Promise.reject(new Error('not now')))).rejects.toThrow('not now');
    expect(await get('a')).toBe('a under one');
  });

  it('remembers no more than its capacity, whatever keys are thought up', async () => {
    for (let index = 0; index < 50; index += 1) await get(`k${index}`);
    made = [];
    for (let index = 0; index < 50; index += 1) await get(`k${index}`);
    expect(made.length).toBeGreaterThan(45);
  });

  it('fails while the mark cannot be read', async () => {
    memory = new MarkedMemory(() => Promise.reject(new Error('no database')), 3);
    await expect(get('a')).rejects.toThrow('no database');
    expect(made).toEqual([]);
  });
});
