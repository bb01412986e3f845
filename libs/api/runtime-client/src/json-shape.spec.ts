import fc from 'fast-check';
import { checkJsonShape, JsonTooDeep, JsonTooManyValues, maxJsonDepth, maxJsonValues } from './json-shape.js';

const check = (text: string) => checkJsonShape(Buffer.from(text));

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('the shape of JSON', () => {
  it.each(['[', '{"a":'])('may be nested %s to the limit and no deeper', async (open) => {
    await expect(check(open.repeat(maxJsonDepth))).resolves.toBeUndefined();
    await expect(check(open.repeat(maxJsonDepth + 1))).rejects.toThrow(JsonTooDeep);
  });

  it('counts no brackets inside strings, whatever is escaped there', async () => {
    const brackets = '[{'.repeat(maxJsonDepth);
    for (const text of [brackets, `\\"${brackets}`, `${brackets}\\\\`, `\\u005b${brackets}`]) {
      await expect(check(`["${text}", [1]]`)).resolves.toBeUndefined();
    }
    await expect(check(`"\\\\"${'['.repeat(maxJsonDepth + 1)}`)).rejects.toThrow(JsonTooDeep);
  });

  it('may hold values to the limit and no more', async () => {
    await expect(check(`[${'0,'.repeat(maxJsonValues - 10)}0]`)).resolves.toBeUndefined();
    await expect(check(`[${'0,'.repeat(maxJsonValues)}0]`)).rejects.toThrow(JsonTooManyValues);
    await expect(check(`[${'{},'.repeat(maxJsonValues / 2)}0]`)).rejects.toThrow(JsonTooManyValues);
  });

  it('is fine for whatever a runtime may sensibly say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 20 }), async (value) => {
        fc.pre(depthOf(value) <= maxJsonDepth);
        await expect(check(JSON.stringify(value))).resolves.toBeUndefined();
      }),
    );
  });

  it('is looked over without holding anybody up', async () => {
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    await check(`"${'x'.repeat(10 * 1024 * 1024)}"`);
    clearInterval(ticking);
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(100);
  });
});
