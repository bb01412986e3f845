import { settingsFormats } from '@kamerton/contract';
import { modelPositional, profileOption } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import { readInput } from '../../command-line/read-input.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import { transfer, transferOptions } from './transfer.js';

export const importSettings: Command = {
  name: 'import',
  words: '[model] [file]',
  summary: 'Sets the values of a file in a format that people have',
  positionals: [modelPositional, { name: 'file', summary: 'Path, or - for stdin', completes: 'file' }],
  options: {
    format: { kind: 'text', summary: 'Of the file', choices: settingsFormats },
    ...profileOption,
    ...transferOptions,
  },
  examples: [
    ['import llama3:8b Modelfile --format modelfile', 'PARAMETER lines'],
    ['import llama3:8b - --format openai < request.json', 'a request body'],
  ],
  run: async (given, session) => {
    const destination = { model: given.word('model'), runtime: given.text('runtime'), profile: given.text('profile') };
    const file = given.word('file');
    given.noMoreWords();
    const format = given.oneOf('format', settingsFormats);
    if (format === undefined)
      throw new UsageFailure(`--format is missing: ${settingsFormats.join(', ')}.`, given.command);
    const text = await readInput(session.outside, file);
    return transfer(given, session, { document: { format, text } }, destination);
  },
};
