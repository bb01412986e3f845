import { apiPaths, type PresetBody } from '@kamerton/contract';
import { exitCodes } from '../../exit-code.js';
import { atPage } from '../../http/at-page.js';
import { everyItem } from '../../http/every-item.js';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { table } from '../../output/table.js';
import { valueText } from '../../render/value-text.js';
import type { PresetAction } from './preset-action.js';

export const listPresets: PresetAction = async (given, { api, output }) => {
  given.noMoreWords();
  const items = await everyItem<PresetBody>(api, atPage(apiPaths.presets));
  output.show({ items }, (style) =>
    items.length === 0 ? 'No presets.\n' : table(['PRESET', 'OF', 'VALUES', 'FOR'], items.map(row), style),
  );
  return exitCodes.done;
};

export const showPreset: PresetAction = async (given, { api, output }) => {
  const name = given.word('preset');
  given.noMoreWords();
  const preset = await api.get<PresetBody>(apiPaths.preset(name));
  output.show(preset, (style) => presetText(preset, style));
  return exitCodes.done;
};

const row = (preset: PresetBody): readonly string[] => [
  preset.name,
  ownerOf(preset),
  valuesOf(preset).join(' '),
  purpose(preset.description),
];

export function presetText(preset: PresetBody, style: Style): string {
  const values = valuesOf(preset).map((value) => `  ${printable(value)}\n`);
  const heading = `${style.bold(printable(preset.name))} ${style.dim(`(${ownerOf(preset)}, version ${preset.version})`)}`;
  return [`${heading}\n`, preset.description === '' ? '' : `${printable(preset.description)}\n`, ...values].join('');
}

/** What it is for; why it is so stands behind that, and `presets show` tells all of it. */
const purpose = (description: string): string => description.split(/[.!?:](?:\s|$)/, 1)[0] ?? '';

const ownerOf = ({ shipped }: PresetBody): string => (shipped ? 'Kamerton' : 'the team');

export const valuesOf = ({ params }: Pick<PresetBody, 'params'>): readonly string[] =>
  Object.entries(params).map(([name, value]) => `${name}=${valueText(value)}`);
