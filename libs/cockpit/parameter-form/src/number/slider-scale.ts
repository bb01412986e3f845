import { decimalsOf } from '@kamerton/parameter-schema';
import type { NumberDefinition } from './number-text';

/** Past this an even scale would squeeze the values that people use into its first few pixels. */
const largestEvenRange = 20_000;
const mostPositions = 1000;

/** A slider's whole-numbered positions and the values that they stand for. */
export interface SliderScale {
  readonly low: number;
  readonly high: number;
  /** Positions run from 0 to this. */
  readonly last: number;
  /** `true`: the end is only where the slider stops, not a limit. */
  readonly lowIsOpen: boolean;
  readonly highIsOpen: boolean;
  valueAt(position: number): number;
  /** The nearest position; values beyond an end stand at the end. */
  positionOf(value: number): number;
}

/** `null` where an end is not known: there is nothing to slide between, and the exact field is all. */
export const sliderScale = (definition: NumberDefinition): SliderScale | null => {
  const low = definition.soft_min ?? definition.min;
  const high = definition.soft_max ?? definition.max;
  if (low === undefined || high === undefined || low >= high) return null;
  const ends = { low, high, lowIsOpen: low !== definition.min, highIsOpen: high !== definition.max };
  const isWide = definition.type === 'int' && low >= 0 && high - low > largestEvenRange;
  return { ...ends, ...(isWide ? logarithmic(low, high) : even(low, high, definition)) };
};

type Positions = Pick<SliderScale, 'last' | 'valueAt' | 'positionOf'>;

const even = (low: number, high: number, definition: NumberDefinition): Positions => {
  const smallest = definition.step ?? (definition.type === 'int' ? 1 : (high - low) / 100);
  const step = smallest * Math.max(1, Math.ceil((high - low) / smallest / mostPositions));
  const last = Math.ceil((high - low) / step - 1e-9);
  const decimals = Math.max(decimalsOf(step), decimalsOf(low));
  return {
    last,
    valueAt: (position) => (position >= last ? high : Number((low + position * step).toFixed(decimals))),
    positionOf: (value) => withinEnds(Math.round((value - low) / step), last),
  };
};

/** Two digits are kept: a slider is for the rough value, the field for the exact one. */
const logarithmic = (low: number, high: number): Positions => {
  const last = 200;
  const factor = Math.log1p(high - low) / last;
  const valueAt = (position: number): number => {
    if (position <= 0) return low;
    if (position >= last) return high;
    return Math.max(low, Number(Math.round(low + Math.expm1(position * factor)).toPrecision(2)));
  };
  return {
    last,
    valueAt,
    positionOf: (value) => withinEnds(Math.round(Math.log1p(Math.max(0, value - low)) / factor), last),
  };
};

const withinEnds = (position: number, last: number): number => Math.min(last, Math.max(0, position));
