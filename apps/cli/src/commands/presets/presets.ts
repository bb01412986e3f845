import type { Command } from '../../command-line/command.js';
import { ifMatchOption, reasonOption } from '../../command-line/write-options.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import { deletePreset } from './delete-preset.js';
import type { PresetAction } from './preset-action.js';
import { presetHistory, restorePreset } from './preset-revisions.js';
import { savePreset } from './save-preset.js';
import { listPresets, showPreset } from './show-presets.js';

const actions: Readonly<Record<string, PresetAction>> = {
  list: listPresets,
  show: showPreset,
  save: savePreset,
  delete: deletePreset,
  history: presetHistory,
  restore: restorePreset,
};

export const presets: Command = {
  name: 'presets',
  words: '[action] [preset] [values..]',
  summary: 'Lists and changes presets',
  positionals: [
    { name: 'action', summary: 'What to do [list]', choices: Object.keys(actions) },
    { name: 'preset', summary: 'Name of the preset', completes: 'preset' },
    {
      name: 'values',
      summary: 'With save: name=value, lists and texts that look like numbers as JSON; with restore: a version',
    },
  ],
  options: {
    ...reasonOption,
    ...ifMatchOption,
    description: { kind: 'text', summary: 'With save: what it is for, and why these values' },
    from: { kind: 'text', summary: "With save: take this model's overrides", completes: 'model' },
    'from-profile': { kind: 'text', summary: 'With save --from: take those of this profile', completes: 'profile' },
  },
  examples: [
    ['presets', 'lists them'],
    ['presets save house temperature=0.3 top_p=0.9 --description "our usual"', 'makes or replaces one'],
    ['presets restore house 2', 'back to its second version, also after it was deleted'],
    ['presets save house --from llama3:8b', "with a model's overrides"],
  ],
  run: (given, session) => {
    const name = given.optionalWord() ?? 'list';
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageFailure(`"${name}" is none of ${Object.keys(actions).join(', ')}.`, 'presets');
    return action(given, session);
  },
};
