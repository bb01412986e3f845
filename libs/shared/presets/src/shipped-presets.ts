import type { ShippedPreset } from './shipped-preset.js';
import { balanced } from './shipped/balanced.js';
import { code } from './shipped/code.js';
import { creative } from './shipped/creative.js';
import { deterministic } from './shipped/deterministic.js';
import { precise } from './shipped/precise.js';

/** The presets that Kamerton brings along, by name. */
export const shippedPresets: readonly ShippedPreset[] = [balanced, code, creative, deterministic, precise];

/** `undefined`: Kamerton ships no preset of that name. */
export const shippedPreset = (name: string): ShippedPreset | undefined =>
  shippedPresets.find((preset) => preset.name === name);
