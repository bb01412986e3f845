import { apiPaths } from '@kamerton/contract';
import { ifMatchIn } from '../../command-line/write-options.js';
import { exitCodes } from '../../exit-code.js';
import { printable } from '../../output/printable.js';
import type { PresetAction } from './preset-action.js';

export const deletePreset: PresetAction = async (given, { api, output }) => {
  const preset = given.word('preset');
  given.noMoreWords();
  await api.write({ method: 'DELETE', path: apiPaths.preset(preset), ...ifMatchIn(given) });
  output.show({ preset, deleted: true }, (style) => `${style.bold(printable(preset))}: deleted.\n`);
  return exitCodes.done;
};
