import { modelPositional, profileOption } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import { transfer, transferOptions } from './transfer.js';

export const use: Command = {
  name: 'use',
  words: '[model] [preset]',
  summary: 'Sets the values of a preset on a model',
  positionals: [modelPositional, { name: 'preset', summary: 'Name of the preset', completes: 'preset' }],
  options: { ...profileOption, ...transferOptions },
  examples: [['use llama3:8b precise --dry-run', 'what would arrive, and what would be lost']],
  run: (given, session) => {
    const destination = { model: given.word('model'), runtime: given.text('runtime'), profile: given.text('profile') };
    const preset = given.word('preset');
    given.noMoreWords();
    return transfer(given, session, { preset }, destination);
  },
};
