import fc from 'fast-check';
import { checkJsonShape, JsonTooDeep, JsonTooMuch, maxJsonDepth, maxJsonNames, maxJsonValues } from './json-shape.js';

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
    await expect(check(`[${'0,'.repeat(maxJsonValues)}0]`)).rejects.toThrow(JsonTooMuch);
    await expect(check(`[${'{},'.repeat(maxJsonValues / 2)}0]`)).rejects.toThrow(JsonTooMuch);
  });

  it('may name different things to the limit and no more, and the same ones over and over', async () => {
    const named = (count: number) => `{${Array.from({ length: count }, (_, index) => `"n${index}" : 1`).join()}}`;
    await expect(check(named(maxJsonNames))).resolves.toBeUndefined();
    await expect(check(named(maxJsonNames + 10))).rejects.toThrow(JsonTooMuch);
    await expect(check(`[${Array<string>(1_000).fill(named(100)).join()}]`)).resolves.toBeUndefined();
    const texts = Array.from({ length: 3 * maxJsonNames }, (_, index) => `"t:${index}"`);
    await expect(check(`[${texts.join()}]`)).resolves.toBeUndefined();
  });

  it('is fine for whatever a runtime may sensibly say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 20 }), async (value) => {
        fc.pre(depthOf(value) <= maxJsonDepth);
        await expect(check(JSON.stringify(value))).resolves.toBeUndefined();
      }),
    );
  });

  it('is looked over in many turns, so that others have theirs between', async () => {
    let turns = 0;
    let done = false;
    const count = (): void => {
      turns += 1;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    await check(`[${`"${'x'.repeat(1_000)}",`.repeat(10_000)}0]`);
    done = true;
    expect(turns).toBeGreaterThan(30);
  });
});
