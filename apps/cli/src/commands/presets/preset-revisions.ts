import { apiPaths, type PresetBody, type PresetRevisionBody } from '@kamerton/contract';
import { ifMatchIn, reasonIn } from '../../command-line/write-options.js';
import { exitCodes } from '../../exit-code.js';
import { atPage } from '../../http/at-page.js';
import { everyItem } from '../../http/every-item.js';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { revisionNumber } from '../../values/revision-number.js';
import type { PresetAction } from './preset-action.js';
import { presetText, valuesOf } from './show-presets.js';

/** Also of a preset that is no more: any of its versions can be restored. */
export const presetHistory: PresetAction = async (given, { api, output }) => {
  const name = given.word('preset');
  given.noMoreWords();
  const items = await everyItem<PresetRevisionBody>(api, atPage(apiPaths.presetRevisions(name)));
  output.show({ items }, (style) =>
    items.length === 0 ? 'No revisions.\n' : items.map((item) => revisionText(item, style)).join(''),
  );
  return exitCodes.done;
};

export const restorePreset: PresetAction = async (given, { api, output }) => {
  const name = given.word('preset');
  const version = revisionNumber(given.word('version'));
  given.noMoreWords();
  const path = apiPaths.presetRestore(name, version);
  const preset = await api.write<PresetBody>({ method: 'POST', path, body: reasonIn(given), ...ifMatchIn(given) });
  output.show(preset, (style) => presetText(preset, style));
  return exitCodes.done;
};

function revisionText(revision: PresetRevisionBody, style: Style): string {
  const { version, action, at, user_id: user, reason } = revision;
  const why = reason === null ? '' : `  ${printable(JSON.stringify(reason))}`;
  const values = valuesOf(revision).map((value) => `  ${printable(value)}\n`);
  return `${style.bold(String(version))}  ${action}  ${style.dim(printable(`${at}  ${user}`))}${why}\n${values.join('')}`;
}
