import type { ReadSetting } from '../../settings-file.js';

const largestInt = 2_147_483_647;
const seeds = 4_294_967_296;

/** std::stof: as much of the text as is a number counts. */
export const readFloat = (written: unknown): ReadSetting => {
  const text = String(written);
  const number = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/i.exec(text)?.[0];
  if (number === undefined) return { refused: 'llama.cpp refuses what is not a number' };
  if (!Number.isFinite(Math.fround(Number(number)))) return { refused: 'llama.cpp refuses so large a number' };
  return { value: Number(number), ...rest(text, number) };
};

/** std::stoi: the same for whole numbers of 32 bits, so that 4.7 is 4. */
export const readInt = (written: unknown): ReadSetting => {
  const text = String(written);
  const number = /^\s*[+-]?\d+/.exec(text)?.[0];
  if (number === undefined) return { refused: 'llama.cpp refuses what is not a whole number' };
  const value = Number(number);
  if (value > largestInt || value < -largestInt - 1) return { refused: 'llama.cpp refuses what does not fit 32 bits' };
  return { value, ...rest(text, number) };
};

/** std::stoul, cut to 32 bits: -1, which is all ones then, stands for a random seed. */
export const readSeed = (written: unknown): ReadSetting => {
  const text = String(written);
  const number = /^\s*[+-]?\d+/.exec(text)?.[0];
  if (number === undefined || !Number.isSafeInteger(Number(number))) {
    return { refused: 'llama.cpp refuses what is not a whole number' };
  }
  const wrapped = ((Number(number) % seeds) + seeds) % seeds;
  return { value: wrapped === seeds - 1 ? -1 : wrapped, ...rest(text, number) };
};

const rest = (text: string, read: string): { readonly passedOver?: string } =>
  text.length === read.length ? {} : { passedOver: `llama.cpp reads no further than ${read.trim()}` };
